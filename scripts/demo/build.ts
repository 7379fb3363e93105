import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, toolCommand } from '../tools.ts';

/** Builds for production and gives the folder. What the build prints is shown only when it fails. */
export function buildForChrome(): string {
  const [node, ...args] = toolCommand('wxt', ['build']);
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt build ended with ${status}\n${stdout}${stderr}`);
  return join(ROOT, '.output', 'chrome-mv3');
}
