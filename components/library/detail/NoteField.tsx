import { i18n } from '#i18n';
import { NOTE_LENGTH } from '@/lib/library/annotation';
import { type NoteState, useNote } from './useNote';

/** The reader's note about a book; there is no button to save it, and it says that it is saved. */
export function NoteField({ stored, onSave, onLeave }: NoteFieldProps) {
  const { text, state, type, flush } = useNote(stored, onSave, onLeave);
  return (
    <div class="own-field">
      <div class="own-label">
        <label for="book-note">{i18n.t('own.note')}</label>
        <span class={state === 'FAILED' ? 'unsaved' : 'quiet'} aria-live="polite">
          {stateWords(state)}
        </span>
      </div>
      <textarea
        id="book-note"
        class="own-note"
        dir="auto"
        rows={2}
        maxLength={NOTE_LENGTH}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
    </div>
  );
}

function stateWords(state: NoteState): string {
  if (state === 'SAVED') return i18n.t('own.saved');
  return state === 'FAILED' ? i18n.t('own.unsaved') : '';
}

interface NoteFieldProps {
  readonly stored: string;
  readonly onSave: (note: string) => Promise<boolean>;
  readonly onLeave: (note: string) => void;
}
