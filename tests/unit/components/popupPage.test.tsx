// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PopupPage } from '@/components/popup/PopupPage';
import { button, draw, press, textOf } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { jobRow, ledger, libraryRow, runningJob } from './rows.ts';

beforeEach(() => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});

describe('popup', () => {
  it('invites to the first sync and says where the data goes', async () => {
    const { services } = fakeServices();
    const root = await draw(<PopupPage />, services);
    expect(root.textContent).toContain('No books here yet');
    expect(root.textContent).toContain('It is stored on this computer and sent nowhere.');
    button(root, 'Sync Library');
  });

  it('shows the size of the library and what is new', async () => {
    const { services, show } = fakeServices({
      library: libraryRow(),
      job: jobRow({ ledger: ledger() }),
      bookCount: 1234,
      newCount: 3,
    });
    const root = await draw(<PopupPage />, services);
    expect(root.textContent).toContain('1,234 books');
    expect(root.textContent).toContain('3 new since you last looked');
    await act(() => show({ bookCount: 1, newCount: 0 }));
    expect(root.textContent).toContain('1 book');
    expect(root.textContent).not.toContain('1 books');
    expect(root.textContent).not.toContain('new since');
  });

  it('expects the first books while the first sync runs', async () => {
    const { services } = fakeServices({ job: runningJob({ processed: 0, total: null }) });
    const root = await draw(<PopupPage />, services);
    expect(root.textContent).toContain('The first books appear as soon as they arrive.');
  });

  it('names the library, whatever it holds, and keeps what the last sync did at hand', async () => {
    const { services, show } = fakeServices();
    const root = await draw(<PopupPage />, services);
    expect(root.querySelector('header')?.textContent).toContain('audible.com');
    expect(root.querySelector('details')).toBeNull();
    await act(() => show({ library: libraryRow({ label: 'audible.com (2)' }), bookCount: 7 }));
    expect(root.querySelector('header')?.textContent).toContain('audible.com (2)');
    expect(root.querySelector('details')?.open).toBe(false);
    expect(root.querySelector('details')?.textContent).toContain('every title');
  });

  it('leads to the other pages', async () => {
    const { services } = fakeServices({ library: libraryRow({ marketplace: 'de' }) });
    const root = await draw(<PopupPage />, services);
    await press(button(root, 'Open side panel'));
    await press(button(root, 'Open full library'));
    await press(button(root, 'Options'));
    expect(services.open.mock.calls.map(([target]) => target)).toEqual(['sidepanel', 'library', 'options']);
  });

  it('says so when the side panel does not open', async () => {
    const { services } = fakeServices({ library: libraryRow() });
    services.open.mockRejectedValueOnce(new Error('The window of this page is not known yet'));
    const root = await draw(<PopupPage />, services);
    await press(button(root, 'Open side panel'));
    expect(textOf(root, 'alert')).toBe('The browser did not open that page. Try again.');
  });
});
