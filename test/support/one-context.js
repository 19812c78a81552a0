// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// One context for all test files of a worker, so that the modules kept by kept-modules.js are of the same realm as the
// test that asks for them: an array they make is an instance of that test's Array.
const { default: NodeEnvironment } = require('jest-environment-node');

// What jest-circus keeps on the global object for one file: left there, every later file would report to all before it.
const OF_ONE_FILE = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'];

class OneContext extends NodeEnvironment {
  async teardown() {
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    const ended = Object.getOwnPropertySymbols(this.global).filter((one) => OF_ONE_FILE.includes(one.description));
    for (const one of ended) delete this.global[one];
  }
}

let only;

module.exports = function environment(...given) {
  only ??= new OneContext(...given);
  return only;
};
