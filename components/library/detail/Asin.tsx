import { i18n } from '#i18n';
import { useCopy } from '../../copy/useCopy';

/** Audible's number of a title, to be copied with one press. */
export function Asin({ asin }: { asin: string }) {
  const { copied, copy } = useCopy();
  return (
    <div>
      <dt>{i18n.t('fact.asin')}</dt>
      <dd>
        <span class="asin">{asin}</span>{' '}
        <button type="button" class="link" aria-label={i18n.t('fact.copyAsin')} onClick={() => copy(asin)}>
          {i18n.t('fact.copy')}
        </button>{' '}
        <span class="quiet" aria-live="polite">
          {copied.kind === 'DONE' && i18n.t('fact.copied')}
          {copied.kind === 'REFUSED' && i18n.t('fact.copyRefused')}
        </span>
      </dd>
    </div>
  );
}
