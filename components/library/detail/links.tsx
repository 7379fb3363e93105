import type { ComponentChild } from 'preact';

/** Draws a link to a search. */
export type LinkTo = (query: string, words: string) => ComponentChild;
