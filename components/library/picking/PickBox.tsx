import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';

/** The box of one book while books are being picked. */
export function PickBox({ book, isPicked, inTabOrder, onFocus, onPick }: PickBoxProps) {
  return (
    // A press on the box, or just beside it, must not open the book behind it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box itself
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span
      class="pick"
      onClick={(event) => {
        event.stopPropagation();
        onPick(event.shiftKey);
      }}
    >
      <input
        type="checkbox"
        aria-label={i18n.t('picking.pick', [book.title])}
        checked={isPicked}
        tabIndex={inTabOrder ? 0 : -1}
        onFocus={onFocus}
      />
    </span>
  );
}

interface PickBoxProps {
  readonly book: BookRow;
  readonly isPicked: boolean;
  readonly inTabOrder: boolean;
  readonly onFocus: () => void;
  readonly onPick: (isRange: boolean) => void;
}
