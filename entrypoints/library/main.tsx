import '@/components/styles/base.css';
import '@/components/page/page.css';
import '@/components/sync/sync.css';
import '@/components/library/library.css';
import '@/components/library/search.css';
import '@/components/library/list.css';
import '@/components/library/index/index.css';
import '@/components/library/series/series.css';
import '@/components/library/saved/saved.css';
import '@/components/library/picking/picking.css';
import '@/components/library/table/table.css';
import '@/components/library/facets.css';
import '@/components/statistics/statistics.css';
import '@/components/library/detail.css';
import '@/components/library/history/history.css';
import '@/components/library/own.css';
import '@/components/library/why.css';
import { i18n } from '#i18n';
import { LibraryPage } from '@/components/library/LibraryPage';
import { PassingProvider } from '@/components/library/Passing';
import { mountPage } from '@/components/page/mount';
import { createPageServices } from '@/lib/browser/page';

mountPage(
  i18n.t('page.library'),
  createPageServices(),
  <PassingProvider>
    <LibraryPage place="library" />
  </PassingProvider>,
);
