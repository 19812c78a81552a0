// biome-ignore-all lint/style/noCommonJs: `node -r` loads CommonJS and nothing else
// Lets a child process of a test run the TypeScript sources as they are: `node -r <this file> scripts/follow-up.ts ...`.
// swc turns each file into CommonJS as it is loaded, with the settings Jest uses; nothing is type checked. What it makes
// of a text is kept under that text's hash: a run of the tests starts some 350 processes and threads of 500 files each.
// `NODE_OPTIONS=--enable-source-maps` gives the sources' lines in a stack; reading them is a fifth of what a start costs.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

const KEPT = join(__dirname, '../../node_modules/.cache/follow-up-typescript');

mkdirSync(KEPT, { recursive: true });

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(`${version}\0${filename}\0${source}`).digest('hex');
  module._compile(keptOrMade(join(KEPT, `${hash}.js`), filename, source), filename);
};

function keptOrMade(place, filename, source) {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    const { code } = transformSync(source, {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    // Written aside and moved: another process never reads half a file.
    const aside = `${place}.${process.pid}.${Math.random()}`;
    writeFileSync(aside, code);
    renameSync(aside, place);
    return code;
  }
}
