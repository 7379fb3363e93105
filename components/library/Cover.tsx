import { useState } from 'preact/hooks';

/** As many tints as `--tint-…` in the style sheet. */
const TINTS = 6;

const tintOf = (asin: string): number => [...asin].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % TINTS;

const initialOf = (title: string): string => /[\p{L}\p{N}]/u.exec(title)?.[0]?.toUpperCase() ?? '';

/** A square cover; where there is none, or it does not load, a plain book is drawn instead. Decoration: the title is beside it. */
export function Cover({ url, asin, title, eager = false }: CoverProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (url === null || url === broken) {
    return (
      <span class="cover stand-in" data-tint={tintOf(asin)} aria-hidden="true">
        <span>{initialOf(title)}</span>
      </span>
    );
  }
  return (
    <img
      class="cover"
      src={url}
      alt=""
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setBroken(url)}
    />
  );
}

interface CoverProps {
  readonly url: string | null;
  readonly asin: string;
  readonly title: string;
  readonly eager?: boolean;
}
