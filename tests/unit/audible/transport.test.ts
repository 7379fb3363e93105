import { describe, expect, it } from 'vitest';
import { createTransport } from '@/lib/audible/transport';
import { createVirtualClock } from '../support/clock';

const URL = 'https://www.audible.com/library/titles';

const never = (): AbortSignal => new AbortController().signal;

function rig(fetch: typeof globalThis.fetch) {
  const clock = createVirtualClock();
  let beats = 0;
  const transport = createTransport({ fetch, clock, beat: () => void beats++ });
  const get = (signal = never()) => clock.until(transport.get(URL, { signal, headersWithinMs: 25_000 }));
  return { clock, get, beats: () => beats };
}

const untilAborted = (init?: RequestInit): Promise<never> =>
  new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));

/** One chunk every `everyMs` of the rig's time. */
const dripping = (
  clock: () => ReturnType<typeof createVirtualClock>,
  bytes: number,
  everyMs: number,
  init?: RequestInit,
) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      const next = () => {
        if (init?.signal?.aborted) return controller.error(init.signal.reason);
        controller.enqueue(new Uint8Array(bytes).fill(65));
        clock().after(everyMs, next);
      };
      next();
    },
  });

describe('a request', () => {
  it('carries the session, follows no redirect and is not cached', async () => {
    const seen: RequestInit[] = [];
    const { get } = rig(async (_url, init) => {
      seen.push(init ?? {});
      return new Response('hello');
    });
    expect((await get()).text).toBe('hello');
    expect(seen[0]).toMatchObject({ credentials: 'include', redirect: 'manual', cache: 'no-store' });
  });

  it('gives a redirect as such, whichever way the browser shows it', async () => {
    const { get } = rig(async () => new Response(null, { status: 302, headers: { location: 'https://example.com' } }));
    expect(await get()).toMatchObject({ redirected: true, text: '' });
  });

  it('that nobody answers is unreachable, and keeps its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const { get } = rig(() => Promise.reject(cause));
    await expect(get()).rejects.toMatchObject({ failure: { kind: 'UNREACHABLE' }, cause });
  });

  it('without headers is cut after its time', async () => {
    const { get, clock } = rig((_url, init) => untilAborted(init));
    const begun = clock.now();
    await expect(get()).rejects.toMatchObject({ failure: { kind: 'TOO_HEAVY' } });
    expect(clock.now() - begun).toBe(25_000);
  });

  it('whose body stands still is cut', async () => {
    const rigged = rig(async (_url, init) => new Response(dripping(() => rigged.clock, 1, 1_000, init)));
    await expect(rigged.get()).rejects.toMatchObject({ failure: { kind: 'TOO_HEAVY' } });
  });

  it('whose body is slow but moves is waited for, with a sign of life every 20 s', async () => {
    let left = 12;
    const rigged = rig(
      async () =>
        new Response(
          new ReadableStream<Uint8Array>({
            start(controller) {
              const next = () => {
                if (left-- === 0) return controller.close();
                controller.enqueue(new Uint8Array(5_000).fill(65));
                rigged.clock.after(5_000, next);
              };
              next();
            },
          }),
        ),
    );
    expect((await rigged.get()).text.length).toBe(60_000);
    expect(rigged.beats()).toBe(3);
  });

  it('with a body beyond all measure is cut', async () => {
    const rigged = rig(async (_url, init) => new Response(dripping(() => rigged.clock, 5_000_000, 1, init)));
    await expect(rigged.get()).rejects.toMatchObject({ failure: { kind: 'TOO_HEAVY' } });
  });

  it('is given up at once when the reader cancels', async () => {
    const controller = new AbortController();
    const { get } = rig((_url, init) => untilAborted(init));
    const asking = get(controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(asking).rejects.toThrow('cancelled');
  });
});
