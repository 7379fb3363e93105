import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_NAME, type NameMistake } from '@/lib/library/savedSearch';
import { NameField, type Naming } from './NameField';

/** Asks for the name under which a search is kept; its own text is the first proposal. */
export function SaveSearch({ query, onSave, onClose }: SaveSearchProps) {
  const [name, setName] = useState(() => [...query].slice(0, LONGEST_NAME).join(''));
  const [mistake, setMistake] = useState<NameMistake | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="save-search"
      onSubmit={async (event) => {
        event.preventDefault();
        const outcome = await onSave(name);
        if (outcome === 'DONE') return onClose();
        if (outcome !== 'NOT_DONE') setMistake(outcome);
        field.current?.focus();
      }}
    >
      <NameField
        field={field}
        id="save-search-mistake"
        label={i18n.t('saved.name')}
        name={name}
        mistake={mistake}
        onInput={(next) => {
          setName(next);
          setMistake(null);
        }}
        onCancel={onClose}
      />
      <div class="buttons">
        <button type="submit" class="button primary">
          {i18n.t('saved.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {i18n.t('saved.cancel')}
        </button>
      </div>
    </form>
  );
}

interface SaveSearchProps {
  readonly query: string;
  readonly onSave: (name: string) => Promise<Naming>;
  readonly onClose: () => void;
}
