import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';

/** "Book 3" says no more than "3" in a column of numbers. */
const numberIn = (sequence: string): string => (/[.\d].*/su.exec(sequence)?.[0] ?? sequence).trim();

/** How wide its cover is (`.series-line` in series.css). */
export const LINE_COVER = '3.5rem';

/** A title at its place in a series: number, cover, names. */
export function LineWords({ sequence, cover, title, people, narrators, state, facts }: LineWordsProps) {
  const number = numberIn(sequence);
  return (
    <>
      <span class="series-number">
        {number !== '' && (
          <>
            <span class="visually-hidden">{i18n.t('series.number')} </span>
            {number}
          </>
        )}
      </span>
      {cover}
      <span class="series-words">
        <span class="book-title" dir="auto">
          {title}
        </span>
        <span class="series-people series-names">
          <span dir="auto">{people}</span>
          {narrators !== '' && (
            <>
              {people !== '' && <span class="series-between"> · </span>}
              <span dir="auto">{i18n.t('book.narratedBy', [narrators])}</span>
            </>
          )}
        </span>
        {(state !== null || facts !== null) && (
          <span class="series-people">
            {state}
            {state !== null && facts !== null && ' · '}
            {facts}
          </span>
        )}
      </span>
    </>
  );
}

interface LineWordsProps {
  readonly sequence: string;
  readonly cover: ComponentChild;
  readonly title: string;
  readonly people: string;
  readonly narrators: string;
  /** How it stands; null where something else says so. */
  readonly state: ComponentChild;
  readonly facts: string | null;
}
