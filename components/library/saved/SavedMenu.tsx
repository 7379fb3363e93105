import { i18n } from '#i18n';
import { Flyout } from '../../page/Flyout';
import type { SyncModel } from '../../sync/syncModel';
import type { SearchModel } from '../searchModel';
import { SavedSearches } from './SavedSearches';

const ICON = 'M4.5 2.5h7v11L8 10.6l-3.5 2.9z';

/** The saved searches, where there is no room for them beside the books. */
export function SavedMenu({ search, attempt }: { search: SearchModel; attempt: SyncModel['attempt'] }) {
  return (
    <Flyout label={i18n.t('saved.title')} path={ICON}>
      {(close) => <SavedSearches search={search} attempt={attempt} onGo={close} />}
    </Flyout>
  );
}
