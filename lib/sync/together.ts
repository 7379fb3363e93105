/** A library among those that pages may show together. */
interface Held {
  /** Rows stored. */
  readonly bookCount: number;
}

/** Where each library of the reader stands, seen from the one that pages of a single library show. */
interface Announced {
  /** Of the library that is shown: announced as new and not looked at yet. */
  readonly newCount: number;
  readonly others: readonly { readonly library: { readonly newCount: number } }[];
  /** Pages of the library show every library together. */
  readonly isAll: boolean;
}

/** Whether libraries can be shown as one: only where more than one has books. */
export const canShowTogether = (libraries: readonly Held[]): boolean =>
  libraries.filter(({ bookCount }) => bookCount > 0).length > 1;

/** Books announced as new and not looked at yet, of what is shown. */
export const announcedIn = ({ newCount, others, isAll }: Announced): number =>
  isAll ? others.reduce((sum, { library }) => sum + library.newCount, newCount) : newCount;
