import { browser } from 'wxt/browser';
import { DEFAULT_MARKETPLACE } from '@/lib/audible/marketplaces';
import { FIRST_TABLE_COLUMNS, TABLE_COLUMNS, type TableColumn, withNewerColumns } from '@/lib/library/tableColumns';
import { z } from '@/lib/zod';

const KEY = 'settings';

/** Columns of another version are left out. */
const columnsSchema = z
  .array(z.enum(TABLE_COLUMNS).nullable().catch(null))
  .transform((columns) => columns.filter((column) => column !== null));

/** Whatever an older or newer version stored, a setting that cannot be read has its default. */
const settingsSchema = z
  .object({
    libraryId: z.string().min(1).catch(DEFAULT_MARKETPLACE),
    /** Pages of the library show every library; `libraryId` is what the popup and the options go on with. */
    allLibraries: z.boolean().catch(false),
    /** Null while the reader has chosen none. */
    tableColumns: columnsSchema.nullable().catch(null),
    /** What the reader chose among. */
    knownColumns: z.array(z.string()).catch([...FIRST_TABLE_COLUMNS]),
  })
  .transform(({ knownColumns, tableColumns, ...others }) => ({
    ...others,
    tableColumns: tableColumns && withNewerColumns(tableColumns, knownColumns),
  }));
export type Settings = z.infer<typeof settingsSchema>;

const parse = (stored: unknown): Settings => settingsSchema.parse(stored ?? {});

/** The reader's settings, kept in the extension's own storage. */
export async function readSettings(): Promise<Settings> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

async function keep(patch: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...patch, knownColumns: TABLE_COLUMNS } });
}

/** The library that the pages show from now on. */
export const showLibrary = (libraryId: string): Promise<void> => keep({ libraryId, allLibraries: false });

/** The pages of the library show all of them from now on. */
export const showAllLibraries = (): Promise<void> => keep({ allLibraries: true });

/** The library of those that show one, from now on: pages that show all of them show it already. */
export const goOnWith = (libraryId: string): Promise<void> => keep({ libraryId });

/** The columns of every table from now on; null for the default ones. */
export const chooseColumns = (columns: readonly TableColumn[] | null): Promise<void> =>
  keep({ tableColumns: columns === null ? null : [...columns] });

/** Calls back whenever the settings change, in whatever context. Gives the unsubscriber. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) listener(parse(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** Calls back with the chosen columns, now and after every choice in whatever context. Gives the unsubscriber. */
export function watchColumns(
  onColumns: (columns: readonly TableColumn[] | null) => void,
  onError: (error: unknown) => void,
): () => void {
  let told = false;
  readSettings().then(({ tableColumns }) => {
    // What was chosen meanwhile is newer.
    if (!told) onColumns(tableColumns);
  }, onError);
  const stop = onSettingsChanged(({ tableColumns }) => {
    told = true;
    onColumns(tableColumns);
  });
  return () => {
    told = true;
    stop();
  };
}
