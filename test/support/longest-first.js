// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// On a machine where the tests have run before, Jest begins with those that took longest then. On a new one it begins
// with the largest files, and the corpus, a small file that takes a minute, would come among the last.
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  'bot/documents/read/corpus',
  'scripts/bench',
  'journeys/import',
  'journeys/survival',
  'playground/journey',
  'scripts/follow-up',
  'journeys/stop',
  'crash/crash',
  'scripts/commands/import-files',
  'journeys/over-cosmos/principal',
  'storage/broken-stores',
  'bot/documents/read/text/running-text',
].map((name) => `/test/${name}.test.ts`);

const rankOf = ({ path }) => {
  const at = LONGEST.findIndex((one) => path.replaceAll('\\', '/').endsWith(one));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const hasRunBefore = sorted.some((one) => one.duration !== undefined);
    return hasRunBefore ? sorted : [...sorted].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
