// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// Jest compiles every module anew for every test file: a quarter of the processor time of all tests. Here a worker keeps
// what it has compiled, and runs it again in the next file's own context: its globals and modules are that file's alone.
const vm = require('node:vm');

const KEPT = Symbol.for('follow-up-bot: scripts of this worker');

if (!vm[KEPT]) {
  const kept = new Map();
  vm[KEPT] = kept;
  vm.compileFunction = (code, params, { filename, parsingContext }) => {
    const known = kept.get(filename);
    const isSame = known?.code === code && known.params === params.join();
    const script = isSame ? known.script : new vm.Script(`(function (${params.join(', ')}) {${code}\n})`, { filename });
    if (!isSame) kept.set(filename, { code, params: params.join(), script });
    return script.runInContext(parsingContext);
  };
}
