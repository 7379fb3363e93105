import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SyncWords } from './historyWords';

/** One line of the history, which opens to all there is to say of it. */
export function Disclosure({ when, exactly, news, outcome, mark, about, quiet, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class={quiet ? 'history-line uneventful' : 'history-line'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <time dateTime={exactly.at} title={exactly.words} class="history-when">
          {when}
        </time>
        <span class="history-words">
          <span class="history-news" data-mark={mark}>
            {news}
          </span>
          <span class="history-outcome">
            {outcome !== null && (
              <span class={mark === 'partial' ? 'completeness partial' : mark === 'whole' ? 'completeness' : undefined}>
                {outcome}{' '}
              </span>
            )}
            {about !== '' && <span class="history-about">{about}</span>}
          </span>
        </span>
      </button>
      {open && (
        <div id={id} class="history-all">
          {children()}
        </div>
      )}
    </>
  );
}

export interface DisclosureProps extends SyncWords {
  readonly when: string;
  readonly exactly: { readonly at: string; readonly words: string };
  /** There is little to be told. */
  readonly quiet: boolean;
  /** Called when it is opened: what it shows is read only then. */
  readonly children: () => ComponentChildren;
}
