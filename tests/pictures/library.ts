import type { Rig } from '../e2e/rig/rig.ts';

/** What people would like to be told of a layout before they see it. */
const HARD_CASES: readonly Record<string, unknown>[] = [
  {
    title: 'The Cartographer’s Apprentice and the Unaccountably Long Title: A Full-Cast Dramatization in Four Parts',
    narrators: Array.from({ length: 14 }, (_, place) => ({ name: `Bartholomew Featherstonehaugh ${place + 1}` })),
  },
  { title: 'Nichts', subtitle: null, product_images: {}, narrators: null },
  { title: 'אלף לילה ולילה', authors: [{ name: 'שרה כהן' }], narrators: [{ name: 'דוד לוי' }] },
  {
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    authors: [{ name: 'Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst' }],
  },
];

/** A library that two syncs have read: in the second, books were bought, renamed, returned and lost. */
export async function syncedTwice(rig: Rig): Promise<void> {
  const library = rig.simulator.library();
  await (await rig.signIn()).close();
  await rig.syncAndWait();
  const [gone, given, renamed, ...rest] = library.items.filter(({ title }) => title !== null);
  if (gone === undefined || given === undefined || renamed === undefined) throw new Error('The library is too small');
  library.remove(gone.asin);
  library.refund(given.asin);
  library.change(renamed.asin, { title: `${renamed.title} (Revised Edition)` });
  for (const { asin } of rest.slice(0, 2)) library.change(asin, { publisher_name: 'Another House' });
  for (const [place, asin] of library.buy(8).entries()) library.change(asin, HARD_CASES[place] ?? {});
  await rig.syncAndWait();
}
