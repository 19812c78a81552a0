import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: above scripts/ in a checkout, above dist/scripts/ when built. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
