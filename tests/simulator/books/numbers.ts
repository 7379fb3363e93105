const UNITS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** A small number in words, as book covers spell it. */
export function inWords(number: number): string {
  return UNITS[number] || String(number);
}
