import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { LONGEST_NAME, type NameMistake } from '@/lib/library/savedSearch';
import { formatNumber } from '../../format/number';

/** Where a saved search gets its name, and what is wrong with the one that was tried. */
export function NameField({ field = null, id, label, name, mistake, onInput, onBlur, onCancel }: NameFieldProps) {
  return (
    <>
      <input
        ref={field}
        class="name-field"
        aria-label={label}
        aria-invalid={mistake === null ? undefined : true}
        aria-describedby={mistake === null ? undefined : id}
        autocomplete="off"
        dir="auto"
        value={name}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      {mistake !== null && (
        <p class="name-mistake" id={id} role="alert">
          {mistakeWords(mistake, name)}
        </p>
      )}
    </>
  );
}

/** What came of giving a name. `NOT_DONE` is told elsewhere: the store did not take it. */
export type Naming = NameMistake | 'DONE' | 'NOT_DONE';

interface NameFieldProps {
  readonly field?: Ref<HTMLInputElement>;
  /** Of what is said about a mistake. */
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly mistake: NameMistake | null;
  readonly onInput: (name: string) => void;
  readonly onBlur?: () => void;
  readonly onCancel: () => void;
}

function mistakeWords(mistake: NameMistake, name: string): string {
  switch (mistake) {
    case 'NAME_EMPTY':
      return i18n.t('saved.NAME_EMPTY');
    case 'NAME_TOO_LONG':
      return i18n.t('saved.NAME_TOO_LONG', [formatNumber(LONGEST_NAME)]);
    case 'NAME_TAKEN':
      return i18n.t('saved.NAME_TAKEN', [name.trim()]);
  }
}
