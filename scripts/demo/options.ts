import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Shows the browser and leaves it open for the reader. */
  readonly headed: boolean;
  /** Size of the simulated library. */
  readonly books: number;
}

const DEFAULT_BOOKS = 2_500;

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** From the command line; throws with the way to call it when that makes no sense. */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { headed: { type: 'boolean', default: false }, books: { type: 'string', default: `${DEFAULT_BOOKS}` } },
  });
  const books = Number(values.books);
  if (!Number.isInteger(books) || books < 1) throw new Error('usage: npm run demo -- [--headed] [--books N]');
  if (values.headed && !hasDisplay()) throw new Error('--headed needs a display, and there is none');
  return { headed: values.headed, books };
}
