// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLastWords } from '@/lib/browser/lastWords';

const words = { libraryId: 'us', asin: 'B1', note: 'Half a wor' };

beforeEach(() => localStorage.clear());

describe('words of a page that went away', () => {
  it('are brought to the store by the page that opens next, until it has them', () => {
    createLastWords(async () => {}).keep('us', 'B1', 'Half a wor');
    const bring = vi.fn(async () => {});
    const next = createLastWords(bring);
    expect(bring).toHaveBeenCalledExactlyOnceWith(words);
    next.forget('us', 'B1');
    const later = vi.fn(async () => {});
    createLastWords(later);
    expect(later).not.toHaveBeenCalled();
  });

  it('are brought at once by a page that is open', () => {
    const bring = vi.fn(async () => {});
    createLastWords(bring);
    createLastWords(async () => {}).keep('us', 'B1', 'Half a wor');
    const key = localStorage.key(0);
    const newValue = localStorage.getItem(key ?? '');
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
    expect(bring).toHaveBeenCalledExactlyOnceWith(words);
  });

  it('stay when they cannot be stored, and go when nobody could read them', async () => {
    createLastWords(async () => {}).keep('us', 'B1', 'Half a wor');
    localStorage.setItem('last-words x', '{"note":1}');
    localStorage.setItem('something else', 'stays');
    createLastWords(() => Promise.reject(new Error('no store')));
    await Promise.resolve();
    expect(localStorage).toHaveLength(2);
    expect(localStorage.getItem('something else')).toBe('stays');
  });
});
