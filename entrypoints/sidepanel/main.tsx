import '@/components/library/styles';
import { i18n } from '#i18n';
import { LibraryPage } from '@/components/library/LibraryPage';
import { PassingProvider } from '@/components/library/Passing';
import { mountPage } from '@/components/page/mount';
import { createPageServices } from '@/lib/browser/page';

mountPage(
  i18n.t('page.sidepanel'),
  createPageServices(),
  <PassingProvider>
    <LibraryPage place="sidepanel" />
  </PassingProvider>,
);
