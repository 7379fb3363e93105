import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRole } from '@/lib/library/roles';

describe('splitRole', () => {
  test.each([
    ['Oren Vale - translator', 'Oren Vale', 'translator'],
    ['Oren Vale - editor', 'Oren Vale', 'editor'],
    ['Oren Vale - foreword', 'Oren Vale', 'foreword'],
    ['Oren Vale - introduction', 'Oren Vale', 'introduction'],
    ['Oren Vale - adaptation', 'Oren Vale', 'adaptation'],
    ['Oren Vale - Translator', 'Oren Vale', 'Translator'],
    ['Oren Vale – translator', 'Oren Vale', 'translator'],
    ['Oren Vale - editor and translator', 'Oren Vale', 'editor and translator'],
    ['Oren Vale - introduction by', 'Oren Vale', 'introduction by'],
    ['Oren Vale - editor/translator', 'Oren Vale', 'editor/translator'],
    ['Oren Vale - editor - translator', 'Oren Vale', 'editor, translator'],
    ['Oren Vale - Übersetzer', 'Oren Vale', 'Übersetzer'],
    ['Oren Vale - traducteur', 'Oren Vale', 'traducteur'],
    ['Oren Vale - a cura di', 'Oren Vale', 'a cura di'],
    ['Anne-Marie Vale - translator', 'Anne-Marie Vale', 'translator'],
    ['Foo - Bar Baz Inc - editor', 'Foo - Bar Baz Inc', 'editor'],
    ['  Oren   Vale ', 'Oren Vale', null],
    ['Anne-Marie', 'Anne-Marie', null],
    ['Foo - Bar Baz Inc', 'Foo - Bar Baz Inc', null],
    ['Ida Quill - The Translator Society', 'Ida Quill - The Translator Society', null],
    ['nobody-translator', 'nobody-translator', null],
    ['- translator', '- translator', null],
    ['Oren Vale - and', 'Oren Vale - and', null],
    ['translator', 'translator', null],
  ])('%o is %o as %o', (whole, name, role) => {
    expect(splitRole(whole)).toEqual({ name, role });
  });

  test('loses no name: never throws, and the name is only blank when the whole is', () => {
    fc.assert(
      fc.property(fc.string(), (whole) => {
        const { name } = splitRole(whole);
        expect(name === '').toBe(whole.trim() === '');
      }),
    );
  });
});
