import { join } from 'node:path';
import { ROOT, runQuietly, toolCommand } from '../tools.ts';

/** Builds for production and gives the folder. */
export function buildForChrome(): string {
  const code = runQuietly(toolCommand('wxt', ['build']));
  if (code !== 0) throw new Error(`wxt build ended with ${code}`);
  return join(ROOT, '.output', 'chrome-mv3');
}
