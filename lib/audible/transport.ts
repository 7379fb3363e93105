import type { Clock } from '@/lib/clock';
import { AudibleError } from './errors';

/** A body must bring at least this much in each window, or it stands still. */
const WINDOW_MS = 10_000;
const BYTES_PER_WINDOW = 4_096;
/** 1000 items weigh 4–10 MB (audible-api.md §1.4); four times that is not an answer to our question. */
const LARGEST_BODY_BYTES = 40_000_000;
/** Chrome's idle limit is 30 s and network traffic does not count; only extension calls do (same page). */
const BEAT_MS = 20_000;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The server answered with a redirect; nothing else of it is known, and nobody followed it. */
  readonly redirected: boolean;
  readonly text: string;
}

export interface TransportParts {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Called now and then while a request is open: the worker's only sign of life that the browser counts. */
  readonly beat: () => void;
}

export interface Transport {
  /**
   * One GET, with the reader's session unless told otherwise. Redirects are never followed: they lead to Amazon's sign-in, a host that we
   * may not ask. Throws {@link AudibleError} UNREACHABLE or TOO_HEAVY (no headers within `headersWithinMs`, a body that
   * stands still or is too large), and the signal's reason when aborted.
   */
  get(
    url: string,
    options: { signal: AbortSignal; headersWithinMs: number; credentials?: 'include' | 'omit' },
  ): Promise<Answer>;
}

export function createTransport({ fetch, clock, beat }: TransportParts): Transport {
  /** Aborts when `feed` has not been called for `ms`. */
  const watchdog = (controller: AbortController, ms: number) => {
    const bite = () => controller.abort(new AudibleError({ kind: 'TOO_HEAVY' }));
    let cancel = clock.after(ms, bite);
    return {
      feed: () => {
        cancel();
        cancel = clock.after(WINDOW_MS, bite);
      },
      stop: () => cancel(),
    };
  };

  /** One rhythm for all requests, or a row of short ones would never reach a beat. */
  let lastBeat = clock.now();
  const heartbeat = () => {
    let stopped = false;
    let cancel = () => {};
    const next = () => {
      cancel = clock.after(Math.max(0, lastBeat + BEAT_MS - clock.now()), () => {
        if (stopped) return;
        if (clock.now() - lastBeat >= BEAT_MS) {
          lastBeat = clock.now();
          beat();
        }
        next();
      });
    };
    next();
    return () => {
      stopped = true;
      cancel();
    };
  };

  return {
    async get(url, { signal, headersWithinMs, credentials = 'include' }) {
      const cut = new AbortController();
      const either = AbortSignal.any([signal, cut.signal]);
      const dog = watchdog(cut, headersWithinMs);
      const stopBeating = heartbeat();
      try {
        const response = await fetch(url, {
          credentials,
          redirect: 'manual',
          cache: 'no-store',
          headers: { accept: 'application/json, text/html;q=0.9' },
          signal: either,
        });
        dog.feed();
        const redirected = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
        return {
          status: response.status,
          headers: response.headers,
          redirected,
          text: redirected ? '' : await readBody(response, dog.feed),
        };
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (cut.signal.aborted) throw cut.signal.reason;
        if (error instanceof AudibleError) throw error;
        throw new AudibleError({ kind: 'UNREACHABLE' }, { cause: error });
      } finally {
        dog.stop();
        stopBeating();
      }
    },
  };
}

/** The whole body as text. `feed` is called each time enough of it has arrived. */
async function readBody(response: Response, feed: () => void): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  let sinceFed = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    sinceFed += value.byteLength;
    if (bytes > LARGEST_BODY_BYTES) {
      await reader.cancel();
      throw new AudibleError({ kind: 'TOO_HEAVY' });
    }
    if (sinceFed >= BYTES_PER_WINDOW) {
      sinceFed = 0;
      feed();
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
