import { defineConfig } from 'wxt';
import { pageCsp, permissionsFor } from './lib/audible/hosts';

/**
 * The manifest is written in its MV3 form for both browsers.
 * `data_collection_permissions: none`: nothing leaves the add-on and Audible's own hosts (extension-workshop,
 * "Firefox built-in consent for data collection", required for new add-ons since 2025-11-03).
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons', '@wxt-dev/webextension-polyfill'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome120', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    ...permissionsFor(),
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: pageCsp() },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'library-sync-for-audible@extensions.local',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
