import '@/components/styles/base.css';
import '@/components/page/page.css';
import '@/components/sync/sync.css';
import '@/components/options/options.css';
import { i18n } from '#i18n';
import { OptionsPage } from '@/components/options/OptionsPage';
import { mountPage } from '@/components/page/mount';
import { createPageServices } from '@/lib/browser/page';

mountPage(i18n.t('page.options'), createPageServices(), <OptionsPage />);
