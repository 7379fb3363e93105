/** The reader's own language decides how numbers and dates look, whatever language the words are in. */
export const formatLocale = (): string => navigator.language;

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than using it, and a list makes hundreds while it is scrolled. */
function formatOf(style: 'decimal' | 'percent', most: number, least = 0): Intl.NumberFormat {
  const key = `${formatLocale()} ${style} ${least} ${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(formatLocale(), {
    style,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
}

/** "1,234" the way the reader's language groups digits, with at most and at least so many after the point. */
export const formatNumber = (value: number, mostFraction = 0, leastFraction = 0): string =>
  formatOf('decimal', mostFraction, leastFraction).format(value);

/** A share of 0…100 as "43%". */
export const formatPercent = (percent: number): string => formatOf('percent', 0).format(percent / 100);
