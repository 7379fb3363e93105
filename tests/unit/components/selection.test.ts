// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSelection } from '@/components/library/selection';

const address = (): string => location.search;
const typed = (query: string): void => history.replaceState(null, '', `?q=${query}&book=A`);

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

describe('the open book', () => {
  it('comes from the address', () => {
    history.replaceState(null, '', '?book=B1');
    expect(createSelection().asin.value).toBe('B1');
  });

  it('is a step of its own, whatever is leafed through, and one step back closes it', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    const push = vi.spyOn(history, 'pushState');
    history.replaceState(null, '', '?q=x');
    const selection = createSelection();
    selection.open('A');
    selection.open('B');
    expect(selection.asin.value).toBe('B');
    expect(address()).toBe('?q=x&book=B');
    expect(push).toHaveBeenCalledTimes(1);
    selection.close();
    expect(selection.asin.value).toBeNull();
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('closes where it is when going back would undo the search', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    const selection = createSelection();
    selection.open('A');
    typed('new');
    selection.close();
    expect(address()).toBe('?q=new');
    expect(back).not.toHaveBeenCalled();
  });

  it('closes where it is when a link was followed meanwhile, or it was opened by one', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {});
    const selection = createSelection();
    selection.open('A');
    history.pushState(null, '', '?q=new&book=A');
    history.replaceState(null, '', '?book=A');
    selection.close();
    expect(address()).toBe('');
    history.replaceState(null, '', '?book=C');
    selection.follow();
    expect(selection.asin.value).toBe('C');
    selection.close();
    expect(address()).toBe('');
    expect(back).not.toHaveBeenCalled();
  });
});
