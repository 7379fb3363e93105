// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSelection } from '@/components/library/selection';
import { type BookKey, keyOf, partsOf } from '@/lib/library/bookKey';

const ours = (asin: string) => keyOf({ libraryId: 'us', asin });
const NAMES = { keyOf: ours, nameOf: (key: BookKey) => partsOf(key).asin };
const address = (): string => location.search;
const typed = (query: string): void => history.replaceState(null, '', `?q=${query}&book=A`);

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

describe('the open book', () => {
  it('comes from the address', () => {
    history.replaceState(null, '', '?book=B1');
    expect(createSelection(NAMES).key.value).toBe(ours('B1'));
  });

  it('is a step of its own, whatever is leafed through, and one step back closes it', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    const push = vi.spyOn(history, 'pushState');
    history.replaceState(null, '', '?q=x');
    const selection = createSelection(NAMES);
    selection.open(ours('A'));
    selection.open(ours('B'));
    expect(selection.key.value).toBe(ours('B'));
    expect(address()).toBe('?q=x&book=B');
    expect(push).toHaveBeenCalledTimes(1);
    selection.close();
    expect(selection.key.value).toBeNull();
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('closes where it is when going back would undo the search', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    const selection = createSelection(NAMES);
    selection.open(ours('A'));
    typed('new');
    selection.close();
    expect(address()).toBe('?q=new');
    expect(back).not.toHaveBeenCalled();
  });

  it('closes where it is when a link was followed meanwhile, or it was opened by one', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    const selection = createSelection(NAMES);
    selection.open(ours('A'));
    history.pushState(null, '', '?q=new&book=A');
    history.replaceState(null, '', '?book=A');
    selection.close();
    expect(address()).toBe('');
    history.replaceState(null, '', '?book=C');
    selection.follow();
    expect(selection.key.value).toBe(ours('C'));
    selection.close();
    expect(address()).toBe('');
    expect(back).not.toHaveBeenCalled();
  });
});
