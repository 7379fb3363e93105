import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { onCommand, sendCommand } from '@/lib/browser/messages';
import { NoAccessError } from '@/lib/sync/failure';
import { type CommandResult, commandSchema, RefusedError } from '@/lib/sync/messages';
import { StorageError } from '@/lib/sync/ports';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

/** A page and a worker that answers by `handle`, with the browser between them; without one nobody listens. */
function connect(handle?: () => Promise<CommandResult>): void {
  const listeners: Listener[] = [];
  const sender = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };
  const onMessage = { addListener: (listener: Listener) => listeners.push(listener) };
  const sendMessage = (message: unknown) =>
    new Promise((resolve, reject) => {
      const isAwaited = listeners.map((listener) =>
        listener(message, sender, (answer) => resolve(JSON.parse(JSON.stringify(answer)))),
      );
      if (!isAwaited.includes(true)) reject(new Error('Could not establish connection. Receiving end does not exist.'));
    });
  const runtime = { id: 'our-id', getURL: () => 'chrome-extension://our-id/', onMessage, sendMessage };
  Object.assign(browser.runtime, runtime);
  if (handle !== undefined) onCommand(handle);
}

let untouched: object;
beforeEach(() => {
  untouched = { ...browser.runtime };
});
afterEach(() => {
  Object.assign(browser.runtime, untouched);
});

const ask = () => sendCommand({ type: 'wake' });

describe('a command', () => {
  it('gives what came of it', async () => {
    connect(async () => ({ jobId: 'job-1' }));
    expect(await ask()).toMatchObject({ jobId: 'job-1' });
  });

  it.each([
    ['STORAGE_FULL', new StorageError('FULL')],
    ['STORAGE_UNAVAILABLE', new StorageError('UNAVAILABLE')],
    ['PERMISSION', new NoAccessError('not granted')],
    ['UNEXPECTED', new TypeError('x is undefined')],
    ['UNEXPECTED', 'a string'],
  ])('that is refused says why by a code: %s', async (code, error) => {
    connect(() => Promise.reject(error));
    await expect(ask()).rejects.toMatchObject({ name: 'RefusedError', code });
  });

  it('that nobody answers is no riddle', async () => {
    connect();
    await expect(ask()).rejects.toMatchObject({ code: 'NO_ANSWER' });
    await expect(ask()).rejects.toBeInstanceOf(RefusedError);
  });

  it('that is answered by something else was not answered', async () => {
    connect();
    Object.assign(browser.runtime, { sendMessage: async () => undefined });
    await expect(ask()).rejects.toMatchObject({ code: 'NO_ANSWER' });
  });
});

describe('the command to read a series', () => {
  const read = (over: object) =>
    commandSchema.safeParse({ type: 'read-series', libraryId: 'us', asin: 'B0TEST0001', ...over });

  it('names a library and an ASIN, and nothing else', () => {
    expect(read({}).success).toBe(true);
    expect(read({ libraryId: 'de-2' }).success).toBe(true);
    for (const over of [
      { asin: 'https://example.com' },
      { asin: 'B0/../x' },
      { asin: '' },
      { asin: 7 },
      { libraryId: 'xx' },
      { url: 'https://api.audible.com/1.0/catalog/products/B0TEST0001' },
    ]) {
      expect(read(over).success).toBe(false);
    }
  });
});
