// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// Jest begins with the files that took longest the last time, and on a new machine with the largest ones: the corpus, a
// small file that takes a minute, would come among the last there, and wherever a part of it was run alone before.
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
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
