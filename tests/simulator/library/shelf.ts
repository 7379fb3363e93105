import type { RawItem, SimulatedLibrary } from '../contract.ts';
import { hash } from '../random.ts';
import { createSorter, type Sorter } from '../service/order.ts';
import { addedAt } from '../service/reading.ts';
import { unavailableCopy } from './copies.ts';
import { indexPictures } from './pictures.ts';

/** Makes books for a shelf. */
export interface Press {
  library(count: number, seed: number): { active: RawItem[]; revoked: RawItem[] };
  /** Titles of the series of these items that nobody owns. */
  unowned(items: readonly RawItem[]): RawItem[];
  /** Books bought from `after` on, none with an ASIN that is taken. */
  fresh(count: number, after: number, isTaken: (asin: string) => boolean): RawItem[];
}

/** Progress and ratings do not move the state token (audible-api.md §1.3). */
const UNREPORTED = new Set(['percent_complete', 'listening_status', 'is_finished', 'is_downloaded', 'rating']);

/** One account's library in one store, with the memory of what changed when. */
export class Shelf implements SimulatedLibrary {
  readonly #press: Press;
  readonly #stamps = new WeakMap<RawItem, number>();
  #active: RawItem[] = [];
  #revoked: RawItem[] = [];
  /** Null before anybody asked for what a generated library lacks. */
  #unowned: Map<string, RawItem> | null = new Map();
  #byAsin = new Map<string, RawItem>();
  #stamp = 0;
  #pictures: Map<string, RawItem | null> | null = null;
  readonly sort: Sorter = createSorter();
  /** Keeps the ties of two libraries apart. */
  readonly salt: string;

  constructor(press: Press, salt: string) {
    this.#press = press;
    this.salt = salt;
    this.#tick();
  }

  get items(): readonly RawItem[] {
    return this.#active;
  }

  get revoked(): readonly RawItem[] {
    return this.#revoked;
  }

  /** Epoch milliseconds of the last reported change (audible-api.md §1.3). */
  get stateToken(): number {
    return this.#stamp;
  }

  /** When an item last changed in a way that deltas report. */
  changedAt(item: RawItem): number {
    const original = this.#byAsin.get(item.asin);
    return this.#stamps.get(item) ?? (original && this.#stamps.get(original)) ?? this.#stamp;
  }

  /** Active items with as many second copies as asked. */
  listed(duplicates: number): readonly RawItem[] {
    if (duplicates <= 0) return this.#active;
    const chosen = [...this.#active].sort((a, b) => hash(a.asin) - hash(b.asin)).slice(0, duplicates);
    return [...this.#active, ...chosen.map(unavailableCopy)];
  }

  /** The item of this ASIN, active or revoked. */
  find(asin: string): RawItem | undefined {
    return this.#byAsin.get(asin);
  }

  /** Titles that only the catalogue knows. */
  get unowned(): readonly RawItem[] {
    return [...this.#beyond().values()];
  }

  /** A title that only the catalogue knows. */
  findUnowned(asin: string): RawItem | undefined {
    return this.#beyond().get(asin);
  }

  publish(items: readonly RawItem[]): void {
    const known = this.#beyond();
    for (const item of items) known.set(item.asin, item);
    this.#pictures = null;
  }

  #beyond(): Map<string, RawItem> {
    this.#unowned ??= new Map(
      this.#press.unowned([...this.#active, ...this.#revoked]).map((item) => [item.asin, item]),
    );
    return this.#unowned;
  }

  /** The item that shows this picture; the index is made on first use and again when a picture is not in it. */
  findByPicture(id: string): RawItem | null {
    const known = this.#pictures?.get(id);
    if (known) return known;
    if (this.#pictures?.has(id)) return null;
    this.#pictures = indexPictures([...this.#active, ...this.#revoked, ...(this.#unowned?.values() ?? [])]);
    const found = this.#pictures.get(id) ?? null;
    this.#pictures.set(id, found);
    return found;
  }

  generate(books: number, seed = 1): void {
    const { active, revoked } = this.#press.library(books, seed);
    this.#fill(active, revoked);
    this.#unowned = null;
  }

  replace(items: readonly RawItem[]): void {
    this.#fill([...items], []);
    this.#unowned = new Map();
  }

  buy(count: number): string[] {
    const now = this.#tick();
    const bought = this.#press.fresh(count, this.#newest(), (asin) => this.#byAsin.has(asin));
    for (const item of bought) this.#put(item, now);
    return bought.map(({ asin }) => asin);
  }

  change(asin: string, fields: Record<string, unknown>): void {
    const item = this.#get(asin);
    Object.assign(item, fields);
    if (Object.keys(fields).some((name) => !UNREPORTED.has(name))) this.#stamps.set(item, this.#tick());
  }

  remove(asin: string): void {
    const item = this.#get(asin);
    this.#byAsin.delete(asin);
    this.#active = this.#active.filter((other) => other !== item);
    this.#revoked = this.#revoked.filter((other) => other !== item);
  }

  refund(asin: string): void {
    const item = this.#get(asin);
    this.#active = this.#active.filter((other) => other !== item);
    this.#revoked = [...this.#revoked.filter((other) => other !== item), item];
    item.status = 'Revoked';
    this.#stamps.set(item, this.#tick());
  }

  restore(asin: string): void {
    const item = this.#get(asin);
    this.#revoked = this.#revoked.filter((other) => other !== item);
    this.#active = [...this.#active.filter((other) => other !== item), item];
    item.status = 'Active';
    this.#stamps.set(item, this.#tick());
  }

  publishEpisode(asin: string): void {
    const item = this.#get(asin);
    const at = new Date(this.#newest() + 1000).toISOString();
    const episodes = typeof item.episode_count === 'number' ? item.episode_count : 0;
    this.change(asin, {
      purchase_date: at,
      library_status: { date_added: at, is_pending: null, is_preordered: null, is_removable: null, is_visible: null },
      new_episode_added_date: at,
      episode_count: episodes + 1,
    });
  }

  #newest(): number {
    return this.#active.reduce((latest, item) => Math.max(latest, addedAt(item)), Date.now());
  }

  #get(asin: string): RawItem {
    const item = this.#byAsin.get(asin);
    if (!item) throw new Error(`No title ${asin} in this library`);
    return item;
  }

  #put(item: RawItem, stamp: number): void {
    this.#active.push(item);
    this.#byAsin.set(item.asin, item);
    this.#pictures = null;
    this.#stamps.set(item, stamp);
  }

  #fill(active: RawItem[], revoked: RawItem[]): void {
    const stamp = this.#tick();
    this.#pictures = null;
    this.#active = active;
    this.#revoked = revoked;
    this.#byAsin = new Map([...active, ...revoked].map((item) => [item.asin, item]));
    for (const item of [...active, ...revoked]) this.#stamps.set(item, stamp);
  }

  /** A mark later than every one before, even within one millisecond. */
  #tick(): number {
    this.#stamp = Math.max(Date.now(), this.#stamp + 1);
    return this.#stamp;
  }
}
