// @vitest-environment happy-dom
import './messages.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDuration, formatLength } from '@/components/format/length';
import { formatNumber, formatPercent } from '@/components/format/number';
import { storeCountry, storeHost } from '@/components/format/store';
import { formatDay, relativeTime } from '@/components/format/time';
import { ago, HOUR, NOW } from './rows.ts';

const speak = (language: string): void => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
};

beforeEach(() => speak('en-US'));

describe('relativeTime', () => {
  it.each([
    [20_000, 'now'],
    [60_000, '1 minute ago'],
    [59 * 60_000, '59 minutes ago'],
    [119 * 60_000, '1 hour ago'],
    [2 * HOUR, '2 hours ago'],
    [30 * HOUR, 'yesterday'],
    [5 * 24 * HOUR, '5 days ago'],
    [21 * 24 * HOUR, '3 weeks ago'],
    [90 * 24 * HOUR, '2 months ago'],
    [800 * 24 * HOUR, '2 years ago'],
    [-20_000, 'now'],
    [-3 * HOUR, 'in 3 hours'],
  ])('%d ms before now is "%s"', (ms, words) => {
    expect(relativeTime(ago(ms), NOW)).toBe(words);
  });

  it('speaks the language of the browser', () => {
    speak('de');
    expect(relativeTime(ago(2 * HOUR), NOW)).toBe('vor 2 Stunden');
  });
});

describe('formatLength', () => {
  it.each([
    [724, '12 h 4 min'],
    [60, '1 h'],
    [59, '59 min'],
    [59.7, '1 h'],
    [0, null],
    [null, null],
  ])('%s minutes is "%s"', (minutes, words) => {
    expect(formatLength(minutes)).toBe(words);
  });
});

describe('formatDay', () => {
  it('shows a day without a time as that day in every time zone', () => {
    expect(formatDay('2024-05-01')).toBe('May 1, 2024');
  });

  it('shows what is no date as it is', () => {
    expect(formatDay('soon')).toBe('soon');
  });
});

describe('numbers and stores', () => {
  it('groups digits and shares', () => {
    expect(formatNumber(1234)).toBe('1,234');
    expect(formatPercent(43)).toBe('43%');
    expect(formatDuration(5320)).toBe('5.3 s');
    expect(formatDuration(180_000)).toBe('3 min');
  });

  it('names stores by host and country', () => {
    expect(storeHost('uk')).toBe('audible.co.uk');
    expect(storeCountry('uk')).toBe('United Kingdom');
  });
});
