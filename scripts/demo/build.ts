import { join } from 'node:path';
import { ROOT, run, toolCommand } from '../tools.ts';

/** Builds for production, quietly unless it fails, and gives the folder. */
export async function buildForChrome(): Promise<string> {
  const code = await run(toolCommand('wxt', ['build', '--level', 'warn']));
  if (code !== 0) throw new Error(`wxt build ended with ${code}`);
  return join(ROOT, '.output', 'chrome-mv3');
}
