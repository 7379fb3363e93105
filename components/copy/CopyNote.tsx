import { i18n } from '#i18n';
import type { Copied } from './useCopy';

/** Says that a report was copied, or shows it where the browser did not let us. */
export function CopyNote({ copied }: { copied: Copied }) {
  if (copied.kind === 'NONE') return null;
  if (copied.kind === 'DONE') return <p class="quiet">{i18n.t('action.copied')}</p>;
  return (
    <>
      <p class="quiet">{i18n.t('action.copyFailed')}</p>
      <textarea class="report" readOnly rows={6} aria-label={i18n.t('action.report')}>
        {copied.text}
      </textarea>
    </>
  );
}
