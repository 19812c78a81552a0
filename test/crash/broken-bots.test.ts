import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { projectRoot } from '../../scripts/project-root';
import { BROKEN_BOTS } from './broken-bots';

test.each(Object.entries(BROKEN_BOTS).map(([name, { patches }]) => ({ name, patches })))(
  'the bot that $name: what is broken stands exactly once in the sources, and what stands there instead is code',
  ({ patches }) => {
    expect(new Set(patches.map(({ file }) => file)).size).toBe(patches.length); // one patch a file is made
    for (const { file, from, to } of patches) {
      const source = readFileSync(join(projectRoot(), file), 'utf8');
      expect([file, from, source.split(from).length - 1]).toEqual([file, from, 1]);
      const broken = source.replace(from, () => to);
      expect(broken).not.toBe(source);
      transformSync(broken, { filename: file, swcrc: false, jsc: { parser: { syntax: 'typescript' } } });
    }
  },
);
