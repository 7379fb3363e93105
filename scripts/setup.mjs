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
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shell?: boolean }} [options]
 * @returns {number} its exit code
 */
function run(command, args, options = {}) {
  // First on PATH, so that the `#!/usr/bin/env node` of every tool finds the project's Node too.
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    ...options,
  });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function runOrExit(command, args) {
  const code = run(command, args);
  if (code !== 0) process.exit(code);
}

/**
 * The npm that started us, else the one on PATH; on Windows that one is a command file, which needs a shell.
 *
 * @param {readonly string[]} args
 */
function npm(args) {
  const file = process.env.npm_execpath;
  // Development dependencies are wanted even where NODE_ENV=production makes npm leave them out. Warnings are about the
  // machine's Node, which only installs: the tools run on the project's.
  const all = [...args, '--include=dev', '--loglevel=error'];
  if (file !== undefined && /npm-cli\.[cm]?js$/.test(file)) return run(process.execPath, [file, ...all]);
  return run('npm', all, { shell: process.platform === 'win32' });
}

function installPackages() {
  console.log('Installing npm packages…');
  const code = npm(['ci']);
  if (code !== 0) process.exit(code);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  console.error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

if (!packagesAreCurrent(root)) installPackages();

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
