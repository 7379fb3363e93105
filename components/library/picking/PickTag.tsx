import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TAG_LENGTH, tidyTag } from '@/lib/library/annotation';
import type { Annotations } from '@/lib/library/query/context';
import { tagsInUse } from '../detail/tagsInUse';

const KNOWN = 'pick-known-tags';

/** A tag for all picked books at once; those in use are offered. */
export function PickTag({ annotations, onTag }: PickTagProps) {
  const [text, setText] = useState('');
  const known = useMemo(() => tagsInUse(annotations), [annotations]);
  const tag = tidyTag(text);
  const add = (): void => {
    if (tag === '') return;
    setText('');
    onTag(tag);
  };
  return (
    <form
      class="pick-tag"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        class="own-input"
        aria-label={i18n.t('picking.tagField')}
        placeholder={i18n.t('own.tagHint')}
        list={KNOWN}
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        maxLength={TAG_LENGTH}
        value={text}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          // The next one gives the picked books back.
          event.stopPropagation();
          setText('');
        }}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={KNOWN}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" class="button" aria-disabled={tag === ''}>
        {i18n.t('picking.tag')}
      </button>
    </form>
  );
}

interface PickTagProps {
  readonly annotations: Annotations;
  readonly onTag: (tag: string) => void;
}
