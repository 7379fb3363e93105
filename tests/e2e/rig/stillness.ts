import { type BrowserContext, expect, type Page } from '@playwright/test';

/** What looks at a page from inside; put into its window by {@link installProbe}. */
interface Probe {
  /** What the browser saw move since the last call, without what is inside of `about`. */
  shifts(about: string | null): Promise<string[]>;
  /** Remembers where everything stands that a reader sees outside of `about`. */
  look(about: string): void;
  /** What of it stands elsewhere by now, saying the same. */
  moved(): string[];
}
type ProbedWindow = Window & { stillness?: Probe };

/** Of the browser's own type, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Runs inside a page, before any of its scripts, so it may use nothing from outside. */
function installProbe(): void {
  const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
  const nameOf = (node: Node | null): string => {
    const element = node === null ? null : elementOf(node);
    return `${element?.tagName.toLowerCase() ?? 'nothing'}.${element?.getAttribute('class') ?? ''}`;
  };
  const corner = ({ x, y }: DOMRect): string => `${Math.round(x)},${Math.round(y)}`;

  let entries: LayoutShift[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...(list.getEntries() as LayoutShift[])));
  observer.observe({ type: 'layout-shift', buffered: true });

  interface Seen {
    readonly node: Node;
    readonly words: string;
    readonly box: DOMRect;
  }
  const boxOf = (node: Node): DOMRect => {
    if (node instanceof Element) return node.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const wordsOf = (node: Node): string => (node instanceof Text ? node.data : '');
  const isSeen = (node: Node, { width, height, top, bottom }: DOMRect): boolean =>
    width > 1 &&
    height > 1 &&
    bottom > 0 &&
    top < innerHeight &&
    elementOf(node)?.checkVisibility({ visibilityProperty: true }) === true;
  let seen: Seen[] = [];

  const probe: Probe = {
    async shifts(about) {
      // Entries come after the frame that they tell of.
      for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      const all = [...entries, ...(observer.takeRecords() as LayoutShift[])];
      entries = [];
      return all
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .map(({ value, sources }) => ({
          value,
          outside: sources.filter(
            ({ node }) => about === null || node === null || elementOf(node)?.closest(about) === null,
          ),
        }))
        .filter(({ outside }) => outside.length > 0)
        .map(({ value, outside }) => {
          const ways = outside.map(
            ({ node, previousRect, currentRect }) =>
              `${nameOf(node)} ${corner(previousRect)} to ${corner(currentRect)}`,
          );
          return `${value.toFixed(4)}: ${ways.join('; ')}`;
        });
    },
    look(about) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      seen = [];
      while (walker.nextNode() !== null) {
        const { currentNode: node } = walker;
        const isOwn =
          node instanceof Text ? node.data.trim() !== '' : elementOf(node)?.matches('img, svg, input, select');
        if (isOwn !== true || elementOf(node)?.closest(about) !== null) continue;
        const box = boxOf(node);
        if (isSeen(node, box)) seen.push({ node, words: wordsOf(node), box });
      }
    },
    moved() {
      return seen.flatMap(({ node, words, box }) => {
        const now = boxOf(node);
        if (!node.isConnected || wordsOf(node) !== words || !isSeen(node, now)) return [];
        const isThere = Math.abs(now.x - box.x) < 0.5 && Math.abs(now.y - box.y) < 0.5;
        return isThere ? [] : `${nameOf(node)} “${words}” ${corner(box)} to ${corner(now)}`;
      });
    },
  };
  (window as ProbedWindow).stillness = probe;
}

/** Every page that is opened from now on is looked at. */
export async function watchStillness(context: BrowserContext): Promise<void> {
  await context.addInitScript(installProbe);
}

/**
 * Fails when anything has moved since the last call that no reader asked to: the browser's own measure, which leaves out
 * the half second after a key or a press. What is `about` itself may say other things now, and place them as they need.
 */
export async function expectNoShift(page: Page, what: string, about: string | null = null): Promise<void> {
  const shifts = await page.evaluate((named) => (window as ProbedWindow).stillness?.shifts(named), about);
  expect(shifts, what).toEqual([]);
}

/**
 * The same of what a reader does. The browser does not count what follows at once on a key or a press, so every word,
 * picture and field in the window is looked at before and after: only what is `about` may stand elsewhere.
 */
export async function expectStill(page: Page, what: string, about: string, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate((named) => (window as ProbedWindow).stillness?.look(named), about);
  await act();
  expect(await page.evaluate(() => (window as ProbedWindow).stillness?.moved()), what).toEqual([]);
  await expectNoShift(page, what, about);
}
