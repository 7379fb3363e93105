const STEPS = [1, 2, 5, 10] as const;

/** Round numbers from 0 to the first that is no less than the greatest value; whole ones, about as many as wanted. */
export function ticksFor(greatest: number, wanted: number): readonly number[] {
  const rough = Math.max(greatest, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, (STEPS.find((factor) => factor * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.max(1, Math.ceil(greatest / step)) + 1 }, (_, at) => at * step);
}

/** Every how many of so many labels are written, so that no more than `most` are. */
export const labelStep = (count: number, most: number): number => Math.max(1, Math.ceil(count / most));
