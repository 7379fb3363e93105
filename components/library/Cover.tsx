import { useRef, useState } from 'preact/hooks';
import { usePassing } from './Passing';

/** As many tints as `--tint-…` in the style sheet. */
const TINTS = 6;

const tintOf = (asin: string): number => [...asin].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % TINTS;

const initialOf = (title: string): string => /[\p{L}\p{N}]/u.exec(title)?.[0]?.toUpperCase() ?? '';

/**
 * A square cover; where there is none, or it does not load, a plain book is drawn instead. Decoration: the title is
 * beside it. One that comes into view while the page flies past is not asked for before the page stands.
 */
export function Cover({ url, asin, title, eager = false }: CoverProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const passing = usePassing();
  const wanted = useRef(false);
  if (!wanted.current) wanted.current = !passing.value;
  if (url === null || url === broken || !wanted.current) {
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
