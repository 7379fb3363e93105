import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** Says that a title was set aside, and takes it back; the button that was pressed is gone, so this one has the focus. */
export function SetAside({ name, onUndo }: { name: string; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <p class="series-note" role="status">
      <span>{i18n.t('series.setAside', [name])}</span>{' '}
      <button ref={undo} type="button" class="link" onClick={onUndo}>
        {i18n.t('series.undo')}
      </button>
    </p>
  );
}
