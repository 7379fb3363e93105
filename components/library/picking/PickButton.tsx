import { i18n } from '#i18n';
import { IconButton } from '../../page/IconButton';
import type { Picks } from './picks';

const ICON = 'M2.5 2.5h11v11h-11zM5 8.2l2.2 2.2L11.2 6';

/** Begins and ends picking, for who has no keyboard at hand. */
export function PickButton({ picks }: { picks: Picks }) {
  const isOn = picks.isOn.value;
  return (
    <IconButton
      path={ICON}
      label={i18n.t('picking.begin')}
      aria-pressed={isOn}
      onClick={isOn ? picks.clear : picks.start}
    />
  );
}
