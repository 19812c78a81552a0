// biome-ignore-all lint/style/noCommonJs: Jest loads it as CommonJS
// Threads started by the code under test run its TypeScript sources too: bot/plan-reader.ts hands them these arguments.
process.execArgv = ['-r', require.resolve('./run-typescript.js')];
