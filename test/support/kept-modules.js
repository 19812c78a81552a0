// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// Jest loads every module anew for every test file, and V8 has to learn anew which of its functions are used often: more
// than half of the reader's tests' processor time. The product's modules and the libraries keep nothing between calls but
// what is found again from the same words, so a worker loads them once. What the tests have of their own (test/) is each
// file's alone, as it sets up what comes before and after every test.
const { join, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const root = join(__dirname, '..', '..');
const KEPT = ['bot', 'cards', 'storage', 'scripts', 'node_modules'].map((one) => join(root, one) + sep);
const isKept = (path) => KEPT.some((one) => path.startsWith(one));

const kept = new Map();
const sourceMaps = new Map();
let current;

class Registry extends Map {
  get(path) {
    return isKept(path) ? kept.get(path) : super.get(path);
  }
  has(path) {
    return isKept(path) ? kept.has(path) : super.has(path);
  }
  set(path, module) {
    return isKept(path) ? kept.set(path, module) : super.set(path, module);
  }
  delete(path) {
    return isKept(path) ? kept.delete(path) : super.delete(path);
  }
}

class KeepingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { watch, watchAll, collectCoverage } = given.at(-1);
    // In one process sources change between two runs of a watch, and coverage is counted for each file.
    if (watch || watchAll || collectCoverage) return;
    this.registries.moduleRegistry = new Registry();
    this.transformCache.sourceMaps = sourceMaps;
    current = this;
  }

  /** A kept module that asks for another one later does so in the file that runs now, not in the one it was loaded for. */
  requireModuleOrMock(from, name) {
    const runs = current ?? this;
    return runs === this ? super.requireModuleOrMock(from, name) : runs.requireModuleOrMock(from, name);
  }
}

module.exports = { __esModule: true, default: KeepingRuntime };
