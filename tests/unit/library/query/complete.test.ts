import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete, preparingCompletion } from '@/lib/library/query/complete';
import { FIELDS } from '@/lib/library/query/fields';
import { runQuery } from '@/lib/library/query/run';
import { CONTEXT, LIBRARY, queryOf } from './support';

/** The caret is the bar. */
function at(marked: string, limit?: number) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, suggestions } = complete(text, caret, LIBRARY, CONTEXT, limit);
  return {
    replaced: text.slice(from, to),
    said: suggestions.map(({ insert, count }) => (count === null ? insert : `${insert} ${count}`)),
    texts: suggestions.map(({ insert }) => text.slice(0, from) + insert + text.slice(to)),
  };
}

describe('fields', () => {
  test.each([
    ['aut|', 'aut', ['author:', 'is:authornarrated 2']],
    ['AUT|', 'AUT', ['author:', 'is:authornarrated 2']],
    ['salt -nar|', 'nar', ['narrator:']],
    ['dateadd|', 'dateadd', ['added:']],
    ['na|rrator:x', 'narrator:', ['narrator:']],
  ])('%s', (marked, replaced, said) => {
    const found = at(marked);
    expect(found).toMatchObject({ replaced, said });
  });

  test('all of them where nothing is typed', () => {
    for (const marked of ['|', 'salt |', '-|', 'salt ( |)']) {
      expect(at(marked).said.slice(0, 4)).toEqual(['title:', 'subtitle:', 'author:', 'narrator:']);
    }
  });
});

describe('values', () => {
  test.each([
    ['author:|', 3, ['"Ida Quill" 5', '"Oren Vale" 4', '"Jörg Müßig" 2']],
    ['author:qu|', 9, ['"Ida Quill" 5']],
    ['author:"ida q|', 9, ['"Ida Quill" 5']],
    ['author:mussig|', 9, ['"Jörg Müßig" 2']],
    ['author:村|', 9, ['村上灯 1']],
    ['narrators:an|', 9, ['"Änne Übel" 2', '"Anna Bergström" 1']],
    ['series:|', 9, ['"Tides of Ember" 4', 'Bellmaker 3', '"Harbour Omnibus" 1', '灯台シリーズ 1']],
    ['genre:fi|', 9, ['"Science Fiction & Fantasy" 5', '"Science Fiction" 5']],
    ['tag:|', 9, ['favourite 2', '"To Lend" 1']],
    ['note:|', 9, []],
    ['language:g|', 9, ['german 2']],
    ['title:"the q|', 9, ['"The \\"Quiet\\" Room: A Note" 1']],
    ['"salt li|', 9, ['"The Salt Lighthouse" 1']],
    ['is:un|', 9, ['unstarted 20', 'unavailable 3']],
    ['is:rem|', 9, ['absent 1']],
    ['has:no|', 9, ['note 2']],
    ['no:lang|', 9, ['language 2']],
    ['length:|', 2, ['<1h 1', '<8h 13']],
    ['sort:ti|', 9, ['title', 'title-desc']],
    ['group:|', 2, ['series', 'author']],
    ['qui|', 9, ['author:"Ida Quill" 5', 'narrator:"Ida Quill" 1']],
    ['fin|', 9, ['is:finished 2', 'narrator:"Mara Finch" 3']],
    ['author:zzz|', 9, []],
    ['series:"Tides of Ember"#|', 9, []],
  ])('%s', (marked, limit, said) => {
    expect(at(marked, limit).said).toEqual(said);
  });

  test.each([
    ['salt author:qu| is:plus', 'salt author:"Ida Quill" is:plus'],
    ['salt author:"Ida| Quill" is:plus', 'salt author:"Ida Quill" is:plus'],
    ['author:"ida| is:plus', 'author:"Ida Quill" is:plus'],
    ['-author:qu|', '-author:"Ida Quill"'],
    ['(qui|)', '(author:"Ida Quill")'],
  ])('%s → %s', (marked, text) => {
    expect(at(marked).texts[0]).toBe(text);
  });
});

describe('counts', () => {
  const texts = FIELDS.filter((field) => field.kind === 'text');
  const typed = LIBRARY.flatMap((book) => [book.title, book.language ?? '', book.authorsJson]).flatMap((text) =>
    text.split(/[^\p{L}\p{N}]+/u),
  );

  test('say how many books the suggestion alone would show, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...typed), fc.nat(6), ({ name }, word, letters) => {
        const text = `${name}:${word.slice(0, letters)}`;
        for (const { insert, count } of complete(text, text.length, LIBRARY, CONTEXT).suggestions) {
          expect([insert, count]).toEqual([
            insert,
            runQuery(LIBRARY, queryOf(`${name}:${insert}`), CONTEXT).books.length,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are the same when they were collected piece by piece before', () => {
    const library = Array.from({ length: 7 }, (_, copy) =>
      LIBRARY.map((book) => ({ ...book, asin: `${book.asin}${copy}`, title: `${book.title} ${copy}` })),
    ).flat();
    const names = texts.map(({ name }) => name);
    expect([...preparingCompletion(names, library, CONTEXT)].length).toBeGreaterThan(3);
    for (const text of ['title:b', 'author:', 'qui']) {
      expect(complete(text, text.length, library, CONTEXT)).toEqual(complete(text, text.length, [...library], CONTEXT));
    }
  });
});
