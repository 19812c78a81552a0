const { availableParallelism } = require('node:os');

// swc turns TypeScript into CommonJS for the tests; `tsc` alone decides about types (npm run check).
// temporal-polyfill ships as ES modules only, so it is transformed as well.
module.exports = {
  testEnvironment: '<rootDir>/test/support/one-context.js',
  runtime: '<rootDir>/test/support/kept-modules.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.(t|j)s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: [
    '<rootDir>/test/support/compile-once.js',
    '<rootDir>/test/support/no-storage-left-on.js',
    '<rootDir>/test/support/threads-in-typescript.js',
  ],
  // Journeys start servers, child processes and a browser: patience for a busy machine, not for waiting.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // One more than there are cores: much of a test's time is spent waiting for disk, child processes and pages.
  maxWorkers: availableParallelism() + 1,
};
