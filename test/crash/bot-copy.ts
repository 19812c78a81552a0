import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';
import { projectRoot } from '../../scripts/project-root';

/** A line of the bot's source and what stands there instead: how a bot is broken on purpose. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const SOURCES = ['bot', 'cards', 'storage', 'scripts'] as const;

/**
 * The bot as JavaScript in a folder of its own, made from the sources as they stand and changed by `patches`: the
 * project itself is never touched. A patch whose line is not found exactly once is an error. Returns the command line's
 * program.
 */
export function copyBot(folder: string, patches: readonly Patch[] = []): string {
  const root = projectRoot();
  const left = new Map(patches.map((one) => [one.file, one]));
  for (const source of SOURCES.flatMap((one) => filesIn(join(root, one)))) {
    const file = relative(root, source);
    if (!file.endsWith('.ts')) continue;
    const patch = left.get(file);
    left.delete(file);
    const text = readFileSync(source, 'utf8');
    const { code } = transformSync(patch ? patched(text, patch) : text, {
      filename: source,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  if (left.size > 0) throw new Error(`there is no ${[...left.keys()].join(', ')}`);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'scripts/follow-up.js');
}

function patched(text: string, { file, from, to }: Patch): string {
  const count = text.split(from).length - 1;
  if (count !== 1) throw new Error(`"${from}" stands ${count} times in ${file}`);
  return text.replace(from, () => to);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
}
