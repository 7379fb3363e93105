import '@/components/styles/base.css';
import '@/components/page/page.css';
import '@/components/sync/sync.css';
import '@/components/popup/popup.css';
import { i18n } from '#i18n';
import { mountPage } from '@/components/page/mount';
import { PopupPage } from '@/components/popup/PopupPage';
import { createPageServices } from '@/lib/browser/page';

mountPage(i18n.t('page.popup'), createPageServices(), <PopupPage />);
