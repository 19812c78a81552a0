// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// Jest makes an AsyncLocalStorage for every test file and never switches it off. Before Node 24 each promise of every
// later file in the same worker then pays for all of them: with a hundred files behind it, a promise costs tenfold.
const { AsyncLocalStorage } = require('node:async_hooks');

const USED = Symbol.for('follow-up-bot: storages used by this test file');
const { prototype } = AsyncLocalStorage;

if (prototype[USED]) {
  for (const storage of prototype[USED]) storage.disable();
  prototype[USED].clear();
} else {
  const { run } = prototype;
  const used = new Set();
  prototype[USED] = used;
  prototype.run = function (...given) {
    used.add(this);
    return run.apply(this, given);
  };
}
