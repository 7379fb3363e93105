/** The last stop of an error that nobody can act on: the console of the extension's own pages. */
export function reportError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: nothing else is left, and swallowing it would hide a fault.
  console.error('[library-sync]', error);
}
