/** Types of packages.mjs for TypeScript; the module itself is plain JavaScript because it runs before any package is there. */

export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

export function sameLock(
  wanted: Readonly<Record<string, LockedPackage>>,
  installed: Readonly<Record<string, LockedPackage>>,
): boolean;
export function projectNode(root: string): string | null;
export function packagesAreCurrent(root: string): boolean;
