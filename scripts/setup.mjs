/**
 * Makes a clean clone ready, then runs a script of the project with the project's own Node.
 *
 *   node scripts/setup.mjs                        set up
 *   node scripts/setup.mjs scripts/demo.ts --x    set up, then run that script with these arguments
 *   node scripts/setup.mjs --with-firefox         set up, and install a Firefox where that is possible (CI)
 *
 * Runs on any Node from 20 with nothing installed. Everything after the packages is TypeScript on the project's Node.
 */

import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesAreCurrent, projectNode } from './setup/packages.mjs';

const OLDEST_NODE = 20;
// The tools are development dependencies: wanted even where NODE_ENV=production makes npm leave them out.
const CI = ['ci', '--include=dev'];
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shell?: boolean }} [options]
 */
function runOrExit(command, args, options = {}) {
  // First on PATH, so that the `#!/usr/bin/env node` of every tool finds the project's Node too.
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    ...options,
  });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** The npm that started us, else the one on PATH; on Windows that one is a command file, which needs a shell. */
function npmCi() {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) runOrExit(process.execPath, [npm, ...CI]);
  else runOrExit('npm', [...CI], { shell: process.platform === 'win32' });
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  console.error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

if (!packagesAreCurrent(root)) {
  console.log('Installing npm packages…');
  npmCi();
}

const node = projectNode(root);
if (node === null) {
  console.error(
    'The packages are there, but not the Node among them: `npm ci` must be allowed to run install scripts.',
  );
  process.exit(1);
}

const [first, ...rest] = process.argv.slice(2);
const isScript = first !== undefined && !first.startsWith('-');
runOrExit(node, ['scripts/setup/finish.ts', ...(isScript || first === undefined ? [] : [first, ...rest])]);
if (isScript) runOrExit(node, [first, ...rest]);
