import { i18n } from '#i18n';
import { IconButton } from '../../page/IconButton';
import type { Selection } from './selection';

const ICON = 'M2.5 2.5h11v11h-11zM5 8.2l2.2 2.2L11.2 6';

/** Begins and ends picking, for who has no keyboard at hand. */
export function SelectButton({ selection }: { selection: Selection }) {
  const isOn = selection.isOn.value;
  return (
    <IconButton
      path={ICON}
      label={i18n.t('selection.begin')}
      aria-pressed={isOn}
      onClick={isOn ? selection.clear : selection.start}
    />
  );
}
