// biome-ignore-all lint/style/noCommonJs: `node -r` loads CommonJS and nothing else
// Lets a child process of a test run the TypeScript sources as they are: `node -r <this file> scripts/follow-up.ts ...`.
// swc turns each file into CommonJS as it is loaded, with the settings Jest uses; nothing is type checked or kept.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

process.setSourceMapsEnabled(true);

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  module._compile(code, filename);
};
