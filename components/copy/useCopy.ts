import { useState } from 'preact/hooks';

/** What became of the last copy; the text is kept where the browser refused, so that it can be shown instead. */
export type Copied =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'DONE' }
  | { readonly kind: 'REFUSED'; readonly text: string };

/** Puts text on the clipboard. Call it inside a click. */
export function useCopy(): { readonly copied: Copied; readonly copy: (text: string) => void } {
  const [copied, setCopied] = useState<Copied>({ kind: 'NONE' });
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ kind: 'DONE' }),
      () => setCopied({ kind: 'REFUSED', text }),
    );
  };
  return { copied, copy };
}
