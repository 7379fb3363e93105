import { expect, type Page } from '@playwright/test';
import type { Rig } from './rig.ts';
import { signIn } from './sign-in.ts';

/** The reader has an account at two stores; the extension may ask the second one when it is added. */
export async function signInAtBoth(rig: Rig): Promise<void> {
  await rig.allowHosts('https://www.audible.co.uk/*', 'https://api.audible.co.uk/*');
  const site = await rig.signIn();
  await signIn(site, 'https://www.audible.co.uk/library/titles');
  await site.close();
}

/** Adds the second store in the options; the pages show its library from then on. */
export async function addUk(options: Page): Promise<void> {
  await options.getByLabel('Add another store').selectOption('uk');
  await options.getByRole('button', { name: 'Add audible.co.uk' }).click();
  await expect(options.getByRole('region', { name: 'audible.co.uk' })).toContainText('Shown');
}

/** Two libraries that have been read, one after the other; the second is on show. */
export async function twoLibraries(rig: Rig): Promise<void> {
  await signInAtBoth(rig);
  await rig.syncAndWait();
  const options = await rig.openOptions();
  await addUk(options);
  await options.close();
  expect(await rig.syncAndWait()).toMatchObject({ libraryId: 'uk', status: 'COMPLETED' });
}
