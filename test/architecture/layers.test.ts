import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The lint is the guard of the layers; this guards the lint. Every breach below is written into a copy of the project
 * that holds nothing but the lint's own settings, and has to be refused there.
 */

const ROOT = resolve(__dirname, '../..');
const LINT_FILES = ['biome.jsonc', 'scripts/lint', 'package.json', '.gitignore'];

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly category: string;
  readonly message: string;
}

/** Lints `files` (path in the project -> its text) with the project's own settings. */
function lint(files: ReadonlyMap<string, string>): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const name of LINT_FILES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    for (const [path, text] of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const biome = require.resolve('@biomejs/biome/bin/biome', { paths: [ROOT] });
    const ran = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    if (!ran.stdout.startsWith('{')) throw new Error(`the lint did not run: ${ran.stderr}`);
    const { diagnostics } = JSON.parse(ran.stdout) as {
      diagnostics: {
        severity: string;
        category: string;
        message: string;
        location: { path: string; start: { line: number } };
      }[];
    };
    return diagnostics
      .filter((one) => one.severity === 'error')
      .map((one) => ({
        path: one.location.path,
        line: one.location.start.line,
        category: one.category,
        message: one.message,
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DOMAIN = ['domain', 'domain/reading'] as const;
const READ = ['documents/read', 'documents/read/tables'] as const;

/** Where a module of each zone lies, and which zones it may import: design.md "Layout", written once more by hand. */
const ZONES = {
  domain: { file: 'bot/domain/probe', sees: ['domain/reading'] },
  'domain/reading': { file: 'bot/domain/reading/probe', sees: ['domain'] },
  text: { file: 'bot/text/probe', sees: [...DOMAIN, 'cards/views', 'cards/text'] },
  ports: { file: 'bot/ports/probe', sees: [...DOMAIN, 'cards/views'] },
  views: { file: 'bot/views/probe', sees: [...DOMAIN, 'text', 'cards/views'] },
  reports: { file: 'bot/reports/probe', sees: [...DOMAIN, 'text'] },
  documents: { file: 'bot/documents/probe', sees: [...READ, ...DOMAIN, 'text'] },
  'documents/read': {
    file: 'bot/documents/read/probe',
    sees: ['documents', 'documents/read/tables', ...DOMAIN, 'text'],
  },
  'documents/read/tables': { file: 'bot/documents/read/tables/probe', sees: ['documents', ...READ, ...DOMAIN] },
  usecases: {
    file: 'bot/usecases/probe',
    sees: [...DOMAIN, 'text', 'ports', 'views', 'reports', 'documents', ...READ, 'cards/views'],
  },
  app: {
    file: 'bot/app',
    sees: [...DOMAIN, 'text', 'ports', 'views', 'reports', 'documents', ...READ, 'usecases', 'cards/views'],
  },
  'channels/teams': {
    file: 'bot/channels/teams/probe',
    sees: [...DOMAIN, 'text', 'ports', 'usecases', 'app', 'cards/views', 'cards/text', 'cards/teams'],
  },
  'channels/slack': { file: 'bot/channels/slack/probe', sees: null },
  http: {
    file: 'bot/http',
    sees: [...DOMAIN, 'text', 'ports', 'app', 'channels/teams', 'channels/slack'],
  },
  'plan-reader': { file: 'bot/plan-reader', sees: [...DOMAIN, 'documents', ...READ, 'thread'] },
  'report-writer': { file: 'bot/report-writer', sees: ['thread', 'heavy-work'] },
  thread: { file: 'bot/thread', sees: [] },
  'heavy-work': { file: 'bot/heavy-work', sees: [] },
  scheduler: { file: 'bot/scheduler', sees: [...DOMAIN, 'ports', 'app'] },
  config: { file: 'bot/config', sees: [...DOMAIN, 'text'] },
  clock: { file: 'bot/clock', sees: ['ports'] },
  log: { file: 'bot/log', sees: ['ports'] },
  'cards/views': { file: 'cards/views', sees: [] },
  'cards/text': { file: 'cards/text/probe', sees: ['cards/views'] },
  'cards/teams': { file: 'cards/teams/probe', sees: ['cards/views', 'cards/text'] },
  'cards/slack': { file: 'cards/slack/probe', sees: ['cards/views', 'cards/text'] },
  'storage/sqlite': { file: 'storage/sqlite/probe', sees: [...DOMAIN, 'ports'] },
  'storage/cosmos': { file: 'storage/cosmos/probe', sees: [...DOMAIN, 'ports'] },
} as const satisfies Record<string, { file: string; sees: readonly string[] | null }>;
type Zone = keyof typeof ZONES;
const zones = Object.keys(ZONES) as Zone[];

const specifier = (from: string, to: string) => {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
};

describe('who may import whom', () => {
  const guarded = zones.filter((from) => ZONES[from].sees !== null);
  // One file a zone with one import a line: the line says which zone was refused.
  const found = new Map<string, ReadonlySet<Zone>>();
  beforeAll(() => {
    const files = guarded.map((from): [string, string] => {
      const { file } = ZONES[from];
      return [
        `${file}.ts`,
        zones.map((to, n) => `export * as a${n} from '${specifier(file, ZONES[to].file)}';\n`).join(''),
      ];
    });
    const refused = lint(new Map(files)).filter((one) => one.category === 'lint/style/noRestrictedImports');
    for (const from of guarded) {
      const lines = refused.filter((one) => one.path === `${ZONES[from].file}.ts`).map((one) => one.line);
      found.set(from, new Set(zones.filter((_, n) => lines.includes(n + 1))));
    }
  });

  test.each(guarded)('%s imports what it may and nothing else', (from) => {
    const sees: readonly string[] = ZONES[from].sees ?? [];
    const toRefuse = zones.filter((to) => to !== from && !sees.includes(to));
    expect(zones.filter((to) => to !== from && found.get(from)?.has(to))).toEqual(toRefuse);
  });
});

const CLOCK = /does not look at the clock/;
const CHANCE = /draws no lots|chance comes in as an argument|Do not use 'Math\.random'/;

const BREACHES: readonly (readonly [title: string, path: string, code: string, refusal: RegExp])[] = [
  ['a folder under bot/ that is in no zone', 'bot/nowhere/a.ts', `export * as a from './b';`, /in no zone/],
  ['a folder in a folder that is in no zone', 'bot/nowhere/deep/a.ts', `export * as a from './b';`, /in no zone/],
  ['a folder under storage/ that is in no zone', 'storage/nowhere/a.ts', `export * as a from './b';`, /in no zone/],
  ['a way round by ./..', 'bot/domain/a.ts', `export * as a from './../ports/store';`, /shortest path/],
  [
    'a way round by an allowed folder',
    'bot/views/a.ts',
    `export * as a from '../domain/../ports/store';`,
    /shortest path/,
  ],
  ['a dynamic import', 'bot/domain/a.ts', `export const a = import('../ports/store');`, /bot\/domain imports only/],
  ['a require', 'bot/domain/a.ts', `export const a = require('../ports/store');`, /CommonJS|require/],
  ['a type imported in passing', 'bot/domain/a.ts', `export type A = import('../ports/store').Store;`, /import type/],
  ['botbuilder in a use case', 'bot/usecases/a.ts', `export { Activity } from 'botbuilder';`, /bot\/ports/],
  ['botbuilder in main', 'bot/main.ts', `export { CloudAdapter } from 'botbuilder';`, /bot\/channels/],
  ['botbuilder in a script', 'scripts/a.ts', `export { CloudAdapter } from 'botbuilder';`, /Go through bot\/main/],
  ['restify in a channel', 'bot/channels/teams/a.ts', `export { createServer } from 'restify';`, /Teams channel/],
  ['libsql outside its store', 'bot/usecases/a.ts', `export { connect } from 'libsql';`, /bot\/ports/],
  ['libsql in a script', 'scripts/a.ts', `export { connect } from 'libsql';`, /Go through bot\/main/],
  [
    'a parser where a plan is understood',
    'bot/documents/read/tables/a.ts',
    `export { parse } from 'parse5';`,
    /opened in read\/files/,
  ],
  [
    'files in a reader of documents',
    'bot/documents/read/a.ts',
    `export { readFileSync } from 'node:fs';`,
    /neither disk/,
  ],
  ['chance from node:crypto', 'bot/domain/a.ts', `export { randomUUID } from 'node:crypto';`, CHANCE],
  ['new Date() in the domain', 'bot/domain/a.ts', 'export const a = () => new Date();', CLOCK],
  ['new Date in a card', 'cards/teams/a.ts', 'export const a = () => new Date;', CLOCK],
  ['Date() in a report', 'bot/reports/a.ts', 'export const a = () => Date();', CLOCK],
  ['Date.now in a view', 'bot/views/a.ts', 'export const a = Date.now();', /Date\.now/],
  ['Date.now handed on', 'bot/domain/a.ts', 'export const { now } = Date;', /Date\.now/],
  [
    'Temporal.Now',
    'bot/domain/a.ts',
    `import { Temporal } from 'temporal-polyfill';\nexport const a = Temporal.Now;`,
    /Temporal\.Now/,
  ],
  ['performance.now', 'bot/documents/a.ts', 'export const a = performance.now();', /performance/],
  ['Math.random', 'bot/domain/a.ts', 'export const a = Math.random();', CHANCE],
  ['process in a pure folder', 'bot/text/a.ts', 'export const a = process.argv;', /process/],
  ['globalThis in a pure folder', 'bot/domain/a.ts', 'export const a = globalThis;', /globalThis/],
  ['the environment outside config', 'bot/usecases/a.ts', 'export const a = process.env.PORT;', /process\.env/],
  ['the environment in a store', 'storage/sqlite/a.ts', 'export const a = process.env.STORE;', /process\.env/],
  ['a package that is not in package.json', 'bot/http.ts', `export { a } from 'node-fetch';`, /routes|dependency/],
  ['any', 'bot/domain/a.ts', 'export const a = (x: any) => x;', /any/],
  ['a default export', 'bot/domain/a.ts', 'export default 1;', /default export/],
  ['a file named otherwise than in kebab-case', 'bot/domain/myRule.ts', 'export const a = 1;', /kebab-case/],
  [
    'a type imported as a value',
    'bot/views/a.ts',
    `import { Plan } from '../domain/plan';\nexport type A = Plan;`,
    /type/,
  ],
  [
    'a promise nobody waits for',
    'bot/usecases/a.ts',
    'const a = async () => 1;\nexport const b = () => {\n  a();\n};',
    /[Pp]romise/,
  ],
  ['printing from the bot', 'bot/usecases/a.ts', `export const a = () => console.log('x');`, /console/],
];

const FINE: readonly (readonly [title: string, path: string, code: string])[] = [
  ['new Date with an argument', 'bot/domain/a.ts', `export const a = new Date('2026-02-09').toISOString();`],
  [
    'createHash',
    'bot/domain/a.ts',
    `import { createHash } from 'node:crypto';\nexport const a = createHash('sha256');`,
  ],
  ['the environment in config', 'bot/config.ts', 'export const a = process.env;'],
  [
    'botbuilder in the Teams channel',
    'bot/channels/teams/a.ts',
    `import { CloudAdapter } from 'botbuilder';\nexport const a = CloudAdapter;`,
  ],
  ['restify in http', 'bot/http.ts', `import { createServer } from 'restify';\nexport const a = createServer;`],
  ['libsql in its store', 'storage/sqlite/a.ts', `import Database from 'libsql';\nexport const a = Database;`],
  [
    'the Cosmos client in its store',
    'storage/cosmos/a.ts',
    `import { CosmosClient } from '@azure/cosmos';\nexport const a = CosmosClient;`,
  ],
  [
    'a bare bot in a benchmark',
    'scripts/bench/a.ts',
    `import { CloudAdapter } from 'botbuilder';\nexport const a = CloudAdapter;`,
  ],
];

describe('the lint refuses', () => {
  // Breaches of one round share a folder; those that must be one and the same file take turns.
  const results = new Map<string, readonly Finding[]>();
  beforeAll(() => {
    const waiting = [...BREACHES, ...FINE].map(([title, path, code], n) => ({
      title,
      path: path.replace(/\/a\.ts$/, `/breach-${n}.ts`),
      code,
    }));
    while (waiting.length > 0) {
      const round = new Map<string, { title: string; code: string }>();
      for (const one of [...waiting]) {
        if (round.has(one.path)) continue;
        round.set(one.path, one);
        waiting.splice(waiting.indexOf(one), 1);
      }
      const found = lint(new Map([...round].map(([path, one]) => [path, `${one.code}\n`])));
      for (const [path, one] of round)
        results.set(
          one.title,
          found.filter((finding) => finding.path === path),
        );
    }
  });

  test.each(BREACHES)('%s', (title, _path, _code, refusal) => {
    expect(results.get(title)?.map((one) => one.message)).toContainEqual(expect.stringMatching(refusal));
  });

  test.each(FINE)('but not %s', (title) => {
    expect(results.get(title)).toEqual([]);
  });

  test('a ring of imports', () => {
    const found = lint(
      new Map([
        ['bot/domain/a.ts', `import { b } from './b';\nexport const a = () => b;\n`],
        ['bot/domain/b.ts', `import { a } from './a';\nexport const b = () => a;\n`],
      ]),
    );
    expect(found.map((one) => one.category)).toContain('lint/suspicious/noImportCycles');
  });
});

test('every folder of the bot, its cards and its stores is in a zone', () => {
  const files = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.name.endsWith('.ts')) files.set(path, `export * as a from './beside';\n`);
    }
  };
  for (const folder of ['bot', 'cards', 'storage'].filter((name) => existsSync(join(ROOT, name)))) walk(folder);
  expect(files.size).toBeGreaterThan(20);
  const homeless = lint(files).filter((one) => /in no zone/.test(one.message));
  expect(homeless.map((one) => one.path)).toEqual([]);
});
