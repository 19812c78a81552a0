// `npm run journeys-everywhere`: every journey over every store, where a usual run has the main job's alone over both.
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
  globals: { journeysEverywhere: true },
};
