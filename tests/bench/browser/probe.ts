/** What a key press led to. Times are milliseconds of the page's clock. */
export interface KeyFigure {
  readonly text: string;
  /** From the key's own time stamp until the frame with the last change of the result was painted. */
  readonly painted: number;
  /** From the key's own time stamp until its listeners, and what they started at once, were done: a frame can follow. */
  readonly work: number;
}

export interface OpeningFigure {
  /** The number of books that the list tells. */
  readonly shown: number;
  /** Since the navigation began. */
  readonly firstRows: number;
  /** Rows that had been read from `books` by then. */
  readonly rowsBefore: number;
  readonly lastRead: number;
  readonly rowsRead: number;
  /** The longest task, and how many took more than 50 ms; a shorter one than that is 0 where the browser tells. */
  readonly longestBlock: number;
  readonly blocks: number;
}

export interface ScrollFigure {
  readonly pixels: number;
  readonly frames: number;
  readonly longestFrame: number;
  readonly longestBlock: number;
  readonly blocks: number;
}

/** What looks at a page from outside; put into its window by {@link installProbe}. */
export interface Probe {
  opening(): OpeningFigure;
  /** The key presses since the last call that changed the result. */
  keys(): KeyFigure[];
  blocks(): { longest: number; count: number };
  scrollToEnd(frames: number): Promise<ScrollFigure>;
}

export type ProbedWindow = Window & typeof globalThis & { probe?: Probe };

/**
 * Runs inside a page of the extension, so it may use nothing from outside. Puts a probe into its window; best before any
 * of its scripts runs.
 */
export function installProbe(): void {
  const LONG_MS = 50;
  const PING_MS = 4;
  /** As many as every window shows at the top of a list, where it stands while somebody types: the rest is drawn later. */
  const ROWS_SEEN = 3;
  const now = (): number => performance.now();
  const afterPaint = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => then(now());
      painted.port2.postMessage(null);
    });
  };

  let longest = 0;
  let count = 0;
  let pinged = now();
  const blocked = (block: number): void => {
    longest = Math.max(longest, block);
    if (block > LONG_MS) count += 1;
  };
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked(duration);
    }).observe({ type: 'longtask' });
  } else {
    // Firefox tells of none. What keeps a timer waiting may be several tasks: this errs on the strict side.
    setInterval(() => {
      blocked(now() - pinged - PING_MS);
      pinged = now();
    }, PING_MS);
  }
  const blocks = (): { longest: number; count: number } => {
    const found = { longest, count };
    longest = 0;
    count = 0;
    return found;
  };

  let rowsRead = 0;
  let lastRead = 0;
  const counted = (request: IDBRequest, table: string): void => {
    if (table !== 'books') return;
    request.addEventListener('success', () => {
      const { result } = request;
      if (result === null || result === undefined) return;
      rowsRead += Array.isArray(result) ? result.length : 1;
      lastRead = now();
    });
  };
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const method of ['get', 'getAll', 'getAllRecords', 'openCursor'] as const) {
      const real: unknown = Reflect.get(prototype, method);
      if (typeof real !== 'function') continue;
      Reflect.set(prototype, method, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const request: IDBRequest = Reflect.apply(real, this, args);
        counted(request, 'objectStore' in this ? this.objectStore.name : this.name);
        return request;
      });
    }
  }

  interface Press {
    readonly at: number;
    work: number;
    painted: number;
    text: string;
    changed: boolean;
  }
  let presses: Press[] = [];
  let firstRows = 0;
  let rowsBefore = 0;
  let shown = '';
  /** What a reader sees of the result: the line above the list, and the titles of the rows that fit into the window. */
  const result = (): string =>
    [
      document.querySelector('.search-line'),
      ...[...document.querySelectorAll('[aria-label="Books"] .book-title')].slice(0, ROWS_SEEN),
    ]
      .map((part) => part?.textContent)
      .join('\n');
  const look = (): void => {
    const before = shown;
    shown = result();
    if (firstRows === 0 && document.querySelector('[aria-label="Books"] .book-title') !== null) {
      firstRows = now();
      rowsBefore = rowsRead;
      afterPaint((at) => {
        firstRows = at;
      });
    }
    const press = presses.at(-1);
    if (press === undefined || shown === before) return;
    press.changed = true;
    afterPaint((at) => {
      press.painted = at;
    });
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });

  window.addEventListener(
    'keydown',
    (event) => presses.push({ at: event.timeStamp, work: 0, painted: 0, text: '', changed: false }),
    true,
  );
  window.addEventListener(
    'input',
    ({ target }) => {
      const press = presses.at(-1);
      if (press === undefined) return;
      if (target instanceof HTMLInputElement) press.text = target.value;
      afterPaint((at) => {
        press.painted = Math.max(press.painted, at);
      });
    },
    true,
  );
  // The last listener of all. What the others left to a microtask is done by now; a message to ourselves would wait, for
  // browsers hold other tasks back from an input until its frame is shown.
  window.addEventListener('input', () => {
    const press = presses.at(-1);
    if (press !== undefined) press.work = now() - press.at;
  });

  (window as ProbedWindow).probe = {
    opening() {
      const row = document.querySelector('[aria-label="Books"] [aria-setsize]');
      const shown = Number(row?.getAttribute('aria-setsize') ?? 0);
      return { shown, firstRows, rowsBefore, lastRead, rowsRead, longestBlock: longest, blocks: count };
    },
    keys() {
      const found = presses
        .filter(({ painted, changed }) => changed && painted > 0)
        .map(({ at, work, painted, text }) => ({ text, work, painted: painted - at }));
      presses = [];
      return found;
    },
    blocks,
    scrollToEnd: (frames) =>
      new Promise((resolve) => {
        window.scrollTo({ top: 0, behavior: 'instant' });
        blocks();
        const pixels = document.documentElement.scrollHeight - window.innerHeight;
        let frame = 0;
        let before = 0;
        let longestFrame = 0;
        const step = (at: number): void => {
          if (frame > 1) longestFrame = Math.max(longestFrame, at - before);
          before = at;
          frame += 1;
          if (frame <= frames) {
            window.scrollTo({ top: (pixels * frame) / frames, behavior: 'instant' });
            requestAnimationFrame(step);
          } else {
            const found = blocks();
            resolve({ pixels, frames, longestFrame, longestBlock: found.longest, blocks: found.count });
          }
        };
        requestAnimationFrame(step);
      }),
  };
}
