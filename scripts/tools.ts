import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Command-line tools of our packages, by package. */
export type Tool = 'wxt' | 'typescript' | '@biomejs/biome' | 'vitest' | '@playwright/test';

/** A tool as a command for our own Node: no shell, no PATH and no `.cmd` file comes into it, on any system. */
export function toolCommand(tool: Tool, args: readonly string[]): [string, ...string[]] {
  const folder = join(ROOT, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  // With several commands the first is the one the package is named for (wxt, tsc).
  const file = typeof bin === 'string' ? bin : (bin.tsc ?? Object.values(bin)[0]);
  if (file === undefined) throw new Error(`${tool} has no command`);
  return [process.execPath, join(folder, file), ...args];
}

/** Runs a command to its end and gives its exit code; output goes where ours goes unless told otherwise. */
export function run(command: readonly [string, ...string[]], options: SpawnOptions = {}): Promise<number> {
  const [file, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** As {@link run}, showing what the command prints only when it fails: for tools with more to say than to read. */
export function runQuietly([file, ...args]: readonly [string, ...string[]]): number {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  return status ?? 1;
}
