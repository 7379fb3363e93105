import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TAGS_PER_BOOK } from '@/lib/library/annotation';
import { exactClause } from '@/lib/library/query/complete';
import type { LinkTo } from './links';

const KNOWN = 'known-tags';

/** The reader's tags of a book, each a link to the books that have it; new ones are completed from those in use. */
export function TagsField({ tags, known, link, onAdd, onRemove }: TagsFieldProps): ComponentChild {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (typed: string): void => {
    const wanted = typed.split(',').filter((tag) => tag.trim() !== '');
    setText('');
    if (wanted.length > 0) onAdd(wanted);
  };
  return (
    <div class="own-field">
      <label class="own-label" for="book-tags">
        {i18n.t('own.tags')}
      </label>
      <div class="tag-line">
        {tags.length > 0 && (
          <ul class="tags" aria-label={i18n.t('own.tags')}>
            {tags.map((tag) => (
              <li key={tag} class="tag">
                {link(exactClause('tag', tag), tag)}
                <button
                  type="button"
                  class="tag-remove"
                  aria-label={i18n.t('own.untag', [tag])}
                  onClick={() => {
                    onRemove(tag);
                    input.current?.focus();
                  }}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id="book-tags"
          class="own-input"
          list={KNOWN}
          dir="auto"
          autocomplete="off"
          enterkeyhint="done"
          placeholder={i18n.t('own.tagHint')}
          readOnly={tags.length >= TAGS_PER_BOOK}
          value={text}
          onInput={({ currentTarget: { value } }) => (value.includes(',') ? add(value) : setText(value))}
          onBlur={() => add(text)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && (event.key !== 'Escape' || text === ''))) return;
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Enter') add(text);
            else setText('');
          }}
        />
        <datalist id={KNOWN}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </div>
    </div>
  );
}

interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Other tags in use, the most frequent first. */
  readonly known: readonly string[];
  readonly link: LinkTo;
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
}
