import { i18n } from '#i18n';
import type { Copied } from './useCopy';

/** Says that something was copied, or shows it where the browser did not let us; a report, if nothing else is said. */
export function CopyNote({ copied, words = reportWords() }: { copied: Copied; words?: CopyWords }) {
  if (copied.kind === 'NONE') return null;
  if (copied.kind === 'DONE') return <p class="quiet">{words.done}</p>;
  return (
    <>
      <p class="quiet">{words.refused}</p>
      <textarea class="report" readOnly rows={6} aria-label={words.label}>
        {copied.text}
      </textarea>
    </>
  );
}

export interface CopyWords {
  readonly done: string;
  readonly refused: string;
  /** Of the text that is shown instead. */
  readonly label: string;
}

const reportWords = (): CopyWords => ({
  done: i18n.t('action.copied'),
  refused: i18n.t('action.copyFailed'),
  label: i18n.t('action.report'),
});
