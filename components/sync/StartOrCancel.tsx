import { i18n } from '#i18n';

/**
 * The button that starts a sync and, while one runs, cancels it: one element, so that the keyboard's focus stays where it
 * is when one becomes the other.
 */
export function StartOrCancel({ start, state, onStart, onCancel }: StartOrCancelProps) {
  const isIdle = state === 'IDLE';
  const isCancelling = state === 'CANCELLING';
  return (
    <button
      type="button"
      class={isIdle ? 'button primary' : 'button'}
      aria-disabled={isIdle ? undefined : isCancelling}
      onClick={(event) => {
        if (isIdle) onStart();
        // The second half of a double click on the start is not meant for the Cancel that takes its place.
        else if (!isCancelling && event.detail < 2) onCancel();
      }}
    >
      {isIdle ? start : i18n.t(isCancelling ? 'sync.cancelling' : 'sync.cancel')}
    </button>
  );
}

interface StartOrCancelProps {
  /** What the button says while nothing runs. */
  readonly start: string;
  readonly state: 'IDLE' | 'BUSY' | 'CANCELLING';
  readonly onStart: () => void;
  readonly onCancel: () => void;
}
