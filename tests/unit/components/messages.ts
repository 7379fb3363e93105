import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const FILE = resolve(import.meta.dirname, '../../../locales/en.yml');
const messages = generateChromeMessages(await parseMessagesFile(FILE));

/** Lets `i18n.t` answer from locales/en.yml, as the browser does from the built `_locales`. Import it for its effect. */
fakeBrowser.i18n.getMessage = (key: string, substitutions: string | (string | number)[] = []): string => {
  const values = [substitutions].flat();
  return (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, digit) => String(values[Number(digit) - 1] ?? ''));
};
