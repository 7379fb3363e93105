import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookKey } from '@/lib/library/bookKey';
import { formatNumber } from '../../format/number';
import { Icon } from '../../page/Icon';
import { useHeight } from '../../page/useHeight';
import type { Neighbours } from './useNeighbours';

/** The way out of a book, and on to those before and after it. */
export function Pager({ neighbours, closeLabel, onClose, onLeaf }: PagerProps) {
  const { previous, next, place, count } = neighbours;
  const bar = useRef<HTMLDivElement>(null);
  useHeight(bar, '--detail-bar');
  return (
    <div class="detail-bar" ref={bar}>
      <button type="button" class="button" onClick={onClose}>
        {closeLabel}
      </button>
      {place !== null && <span class="quiet">{i18n.t('book.place', [formatNumber(place), formatNumber(count)])}</span>}
      <Step label={i18n.t('book.previous')} path="M10 3L5 8l5 5" to={previous} onLeaf={onLeaf} />
      <Step label={i18n.t('book.next')} path="M6 3l5 5-5 5" to={next} onLeaf={onLeaf} />
    </div>
  );
}

/** At the end of the list the button stays, or the focus would be lost with it. */
function Step({ label, path, to, onLeaf }: StepProps) {
  return (
    <button
      type="button"
      class="button leaf"
      aria-label={label}
      title={label}
      aria-disabled={to === null}
      onClick={() => onLeaf(to)}
    >
      <Icon path={path} />
    </button>
  );
}

interface PagerProps {
  readonly neighbours: Neighbours;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly onLeaf: (key: BookKey | null) => void;
}

interface StepProps {
  readonly label: string;
  readonly path: string;
  readonly to: BookKey | null;
  readonly onLeaf: (key: BookKey | null) => void;
}
