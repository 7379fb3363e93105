/**
 * A key as a programmer writes one: lower case first, words joined by case or underscore. A title or a name that
 * somebody used as a key has capitals or spaces; an ASIN, a number or an id has more digits than words have.
 */
const isSchemaKey = (key: string): boolean =>
  /^_{0,2}[a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/.test(key) && key.length <= 48 && (key.match(/\d/g) ?? []).length <= 2;

/** A key of an answer as a report may tell it: one that looks like data is not told. */
export const tellableKey = (key: string): string => (isSchemaKey(key) ? key : '<data>');
