import type { ArrivedPage } from '../pass';
import type { FieldName } from './hitRates';
import type { Hydrator } from './hydrator';
import { libraryItemOf } from './item';
import type { Listed } from './listed';

/** One page of the list with its metadata, ready to be stored. */
export interface WebsitePage extends ArrivedPage {
  /** Of each item: its place in the whole list, 0-based, the newest first. */
  readonly ranks: readonly number[];
  /** Fields that this page could not be asked about: its layout has changed. */
  readonly drifted: readonly FieldName[];
  /** ASINs that the catalogue does not have. */
  readonly notInCatalogue: readonly string[];
}

export interface DeliveryParts {
  readonly hydrator: Hydrator;
  onPage(page: WebsitePage): Promise<void>;
  drifted(): readonly FieldName[];
}

/** Hands pages over in their order, each as soon as its titles have their metadata or have none. */
export interface Delivery {
  add(page: Listed): void;
  /** Asks for metadata until no more than `leave` titles wait for theirs. */
  pump(leave: number): Promise<void>;
}

export function createDelivery({ hydrator, onPage, drifted }: DeliveryParts): Delivery {
  const waiting: Listed[] = [];

  const handOver = async () => {
    for (let next = waiting[0]; next !== undefined && hydrator.isSettled(next.asins); next = waiting[0]) {
      const { rows, asins, ...listed } = next;
      const without = drifted();
      await onPage({
        ...listed,
        items: rows.map((row) => libraryItemOf(row, row.asin === null ? null : hydrator.product(row.asin), without)),
        drifted: without,
        notInCatalogue: asins.filter((asin) => hydrator.product(asin) === null),
      });
      waiting.shift();
      const wanted = new Set(waiting.flatMap((page) => page.asins));
      hydrator.forget(asins.filter((asin) => !wanted.has(asin)));
    }
  };

  return {
    add(page) {
      waiting.push(page);
      hydrator.want(page.asins);
    },
    async pump(leave) {
      await handOver();
      while (hydrator.backlog > leave) {
        await hydrator.step();
        await handOver();
      }
    },
  };
}
