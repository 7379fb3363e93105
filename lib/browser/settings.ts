import { browser } from 'wxt/browser';
import { DEFAULT_MARKETPLACE } from '@/lib/audible/marketplaces';
import { z } from '@/lib/zod';

const KEY = 'settings';

/** Whatever an older or newer version stored, a setting that cannot be read has its default. */
const settingsSchema = z.object({ libraryId: z.string().min(1).catch(DEFAULT_MARKETPLACE) });
export type Settings = z.infer<typeof settingsSchema>;

const parse = (stored: unknown): Settings => settingsSchema.parse(stored ?? {});

/** The reader's settings, kept in the extension's own storage. */
export async function readSettings(): Promise<Settings> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

/** The library that the pages show from now on. */
export async function showLibrary(libraryId: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), libraryId } });
}

/** Calls back whenever the settings change, in whatever context. Gives the unsubscriber. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) listener(parse(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
