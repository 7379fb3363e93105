/** What can be wrong with a query; the words for it belong to the pages (`query.mistake.<code>`). */
export type MistakeCode =
  | 'UNCLOSED_QUOTE'
  | 'UNCLOSED_RANGE'
  | 'UNCLOSED_GROUP'
  | 'UNOPENED_GROUP'
  | 'EMPTY_GROUP'
  /** More brackets than anybody can mean. */
  | 'TOO_DEEP'
  /** `OR`, `AND` or `-` without what it joins or denies. */
  | 'MISSING_SIDE'
  /** `author:` and nothing after it, or empty quotes. */
  | 'VALUE_EXPECTED'
  | 'NUMBER_EXPECTED'
  | 'LENGTH_EXPECTED'
  | 'DATE_EXPECTED'
  /** From more to less: nothing could be in it. */
  | 'BACKWARDS_RANGE'
  | 'UNKNOWN_FLAG'
  | 'UNKNOWN_SORT'
  | 'UNKNOWN_GROUP'
  /** `sort:` and `group:` say how to show the answer, so they cannot be denied, joined or put in brackets. */
  | 'NESTED_DIRECTIVE'
  | 'SECOND_GROUP';

/** A mistake and where it is in the text. */
export interface Mistake {
  readonly code: MistakeCode;
  readonly start: number;
  readonly end: number;
  /** The field it happened in; null outside of one. */
  readonly field: string | null;
  /** What was probably meant; null when nothing comes near. */
  readonly suggestion: string | null;
}
