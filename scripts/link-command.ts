import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root';

/**
 * Makes `npx follow-up` find this checkout's own command at once: npm links a package's commands for those who depend
 * on it, not for the package itself. Windows needs no executable bit and finds the command through npm.
 */
const bin = join(projectRoot(), 'node_modules', '.bin');
const command = join(projectRoot(), 'dist', 'scripts', 'follow-up.js');
chmodSync(command, 0o755);
if (process.platform !== 'win32' && existsSync(join(projectRoot(), 'node_modules'))) {
  mkdirSync(bin, { recursive: true });
  rmSync(join(bin, 'follow-up'), { force: true });
  symlinkSync(join('..', '..', 'dist', 'scripts', 'follow-up.js'), join(bin, 'follow-up'));
}
