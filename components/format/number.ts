/** The reader's own language decides how numbers and dates look, whatever language the words are in. */
export const formatLocale = (): string => navigator.language;

/** "1,234" the way the reader's language groups digits. */
export const formatNumber = (value: number, maximumFractionDigits = 0): string =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits }).format(value);

/** A share of 0…100 as "43%". */
export const formatPercent = (percent: number): string =>
  new Intl.NumberFormat(formatLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100);
