/**
 * Are the npm packages those of package-lock.json? No dependency, no build step, Node 20: it runs before there is
 * anything else.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * @param {string} file
 * @returns {LockedPackages | null} null when there is no such lock file
 */
function readLock(file) {
  if (!existsSync(file)) return null;
  /** @type {{ packages?: LockedPackages }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages ?? {};
}

/**
 * npm writes what it installed to node_modules/.package-lock.json (docs.npmjs.com, package-lock.json, "Hidden
 * Lockfiles"), last of all: comparing it with the wanted lock tells a missing, stale or half-finished install apart
 * from a good one, whoever made it, without a stamp of our own. Optional packages may be absent (other platforms).
 *
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @returns {boolean}
 */
export function sameLock(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * The Node that the packages bring along (`node` in devDependencies): the tools need a newer one than a machine may
 * have.
 *
 * @param {string} root
 * @returns {string | null}
 */
export function projectNode(root) {
  const names = ['node', 'node.exe'].map((name) => join(root, 'node_modules', 'node', 'bin', name));
  return names.find((name) => existsSync(name)) ?? null;
}

/**
 * @param {string} root
 * @returns {boolean}
 */
export function packagesAreCurrent(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return sameLock(wanted, installed) && projectNode(root) !== null;
}
