import { expect, test } from 'vitest';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { aRow } from './support';

test('reads the lists of a row', () => {
  const row = aRow({
    narratorsJson: '[{"asin":"B0X","name":"Mara Finch","role":"reader"}]',
    seriesJson: '[{"asin":null,"title":"Tides of Ember","sequence":"1-2","sort":1}]',
    genresJson: '["Fantasy","Epic"]',
  });
  expect(authorsOf(row).map(({ name }) => name)).toEqual(['Ida Quill', 'Oren Vale']);
  expect(narratorsOf(row)).toEqual([{ asin: 'B0X', name: 'Mara Finch', role: 'reader' }]);
  expect(seriesOf(row)).toEqual([{ asin: null, title: 'Tides of Ember', sequence: '1-2', sort: 1 }]);
  expect(genresOf(row)).toEqual(['Fantasy', 'Epic']);
});

test('reads once', () => {
  const row = aRow();
  expect(authorsOf(row)).toBe(authorsOf(row));
});

test.each(['', 'nonsense', '{}', 'null', '[', '7', '"x"', '[null,7,[],{}]'])('%o is an empty list', (json) => {
  const row = aRow({ authorsJson: json, narratorsJson: json, seriesJson: json, genresJson: json });
  expect([authorsOf(row), narratorsOf(row), seriesOf(row), genresOf(row)]).toEqual([[], [], [], []]);
});

test('repairs entries that lack something', () => {
  const row = aRow({ authorsJson: '[{"name":"Ida Quill"},{"asin":3}]', seriesJson: '[{"title":"Tides","sort":"1"}]' });
  expect(authorsOf(row)).toEqual([{ asin: null, name: 'Ida Quill', role: null }]);
  expect(seriesOf(row)).toEqual([{ asin: null, title: 'Tides', sequence: '', sort: null }]);
});
