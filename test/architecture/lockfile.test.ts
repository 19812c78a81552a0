import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * npm leaves a package out of the lock when the registry it was written against does not carry it, which for compiled
 * packages is often every system but one's own. `npm ci` then refuses to run anywhere.
 */
test('the lock names the compiled packages of every system, so that `npm ci` runs on all of them', () => {
  const lock = readFileSync(join(__dirname, '../../package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, Locked>> };
  const isLocked = (from: string, name: string): boolean => {
    const within = from.split('/node_modules/').map((_, at, parts) => parts.slice(0, at + 1).join('/node_modules/'));
    return ['', ...within].some((base) => Object.hasOwn(packages, `${base && `${base}/`}node_modules/${name}`));
  };
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
  );
  expect(missing).toEqual([]);
});
