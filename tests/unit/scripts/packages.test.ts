import { describe, expect, it } from 'vitest';
import { sameLock } from '../../../scripts/setup/packages.mjs';

const root = { version: '0.1.0' };
const dexie = { version: '4.4.7', integrity: 'sha512-a' };
const macBinary = { version: '2.0.0', integrity: 'sha512-b', optional: true };

describe('whether the installed packages are those of the lock file', () => {
  it('accepts an install that lacks the binaries of other systems', () => {
    expect(sameLock({ '': root, dexie, macBinary }, { dexie })).toBe(true);
  });

  it.each([
    ['a package that is missing', {}],
    ['another version', { dexie: { ...dexie, version: '4.4.6' } }],
    ['another package under the same version', { dexie: { ...dexie, integrity: 'sha512-c' } }],
  ])('refuses %s', (_, installed) => {
    expect(sameLock({ '': root, dexie }, installed)).toBe(false);
  });

  it('does not compare the project itself, whose version may move on its own', () => {
    expect(sameLock({ '': root, dexie }, { '': { version: '0.2.0' }, dexie })).toBe(true);
  });
});
