// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '@/components/page/keepFocus';

/** Longer than anything that finds the focus a place of its own takes. */
const LONG = 1000;

let stop = (): void => {};
const draw = (html: string): void => {
  document.body.innerHTML = `<div id="app">${html}</div>`;
  const app = document.getElementById('app');
  if (app === null) throw new Error('no page');
  stop = keepFocus(app);
};
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const settle = () => vi.advanceTimersByTimeAsync(LONG);
const focused = () => document.activeElement?.id;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the focus of what goes', () => {
  it('is on what comes next beside it', async () => {
    draw('<p><button id="a"></button><button id="b"></button><button id="c"></button></p><button id="d"></button>');
    find('#b').focus();
    find('#b').remove();
    await settle();
    expect(focused()).toBe('c');
    find('#c').remove();
    await settle();
    expect(focused()).toBe('a');
  });

  it('stays near: what is beside what went comes before what follows', async () => {
    draw('<section><h2>x</h2><a id="a" href="#x"></a><div><button id="b"></button></div></section><button id="c">');
    find('#b').focus();
    find('section > div').remove();
    await settle();
    expect(focused()).toBe('a');
  });

  it('goes on to what took its place', async () => {
    draw('<section><p><button id="a"></button></p></section><button id="b"></button>');
    find('#a').focus();
    find('section').innerHTML = '<button id="again"></button>';
    await settle();
    expect(focused()).toBe('again');
  });

  it('follows where more goes than what had it', async () => {
    draw('<section><p><button id="a"></button></p></section><button id="b"></button>');
    find('#a').focus();
    find('#a').remove();
    await vi.advanceTimersByTimeAsync(1);
    find('section').remove();
    await settle();
    expect(focused()).toBe('b');
    find('#b').remove();
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('is on nothing that cannot have it', async () => {
    draw('<p><button id="a"></button><button id="b" disabled></button><a id="c" href="#x" tabindex="-1"></a></p>');
    find('p').insertAdjacentHTML('afterend', '<input id="d">');
    find('#a').focus();
    find('#a').remove();
    await settle();
    expect(focused()).toBe('d');
  });

  it('stays on what is only moved', async () => {
    draw('<ul><li><button id="a"></button></li><li><button id="b"></button></li></ul>');
    find('#a').focus();
    const row = find('li');
    row.remove();
    find('ul').append(row);
    await settle();
    expect(focused()).toBe('a');
  });

  it('is left to who gives it a place', async () => {
    draw('<p><button id="a"></button><button id="b"></button></p><button id="c"></button>');
    find('#a').focus();
    find('#a').remove();
    requestAnimationFrame(() => find('#c').focus());
    await settle();
    expect(focused()).toBe('c');
  });

  it('is not given back to who let go of it before', async () => {
    draw('<p><button id="a"></button><button id="b"></button></p>');
    find('#a').focus();
    find('#a').blur();
    await settle();
    find('#a').remove();
    await settle();
    expect(document.activeElement).toBe(document.body);
  });
});
