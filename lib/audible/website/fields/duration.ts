const HOURS = /^(?:h(?!ace)|std|stunde|ore|ora|horas?|時|小时)/;
const MINUTES = /^(?:m(?!o)|分)/;
/** A number with the word after it, whatever blanks, dots or conjunctions stand between the pairs. */
const PAIR = /(\d+)\s*([^\d\s%]*)/gu;

/**
 * "6h 29m", "8h 3m left", "Noch 6 Std. 29 Min.", "6 h et 29 min", "残り6時間29分", "6:29" as minutes. Only the digits and
 * the first letters of the units are read, for the words around them are the store's own; null when no unit is known.
 */
export function minutesIn(text: string): number | null {
  const plain = text.normalize('NFKC').toLowerCase();
  const clock = /(?:^|\s)(\d+):([0-5]\d)(?:\s|$)/.exec(plain);
  if (clock !== null) return total(Number(clock[1]), Number(clock[2]));
  let hours: number | null = null;
  let minutes: number | null = null;
  for (const [, number = '', unit = ''] of plain.matchAll(PAIR)) {
    if (hours === null && HOURS.test(unit)) hours = Number(number);
    else if (minutes === null && MINUTES.test(unit)) minutes = Number(number);
  }
  return hours === null && minutes === null ? null : total(hours ?? 0, minutes ?? 0);
}

/** Nothing lasts ten thousand hours. */
const total = (hours: number, minutes: number): number | null => {
  const sum = hours * 60 + minutes;
  return sum < 600_000 ? sum : null;
};
