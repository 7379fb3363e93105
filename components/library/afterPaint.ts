/** A page in a background tab is not painted. */
const UNPAINTED_MS = 100;

/** When what was just changed can be seen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, UNPAINTED_MS);
    globalThis.requestAnimationFrame?.(() => setTimeout(resolve));
  });
}
