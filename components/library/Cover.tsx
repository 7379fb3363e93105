import { signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { coverSizes } from '@/lib/library/cover';
import { usePassing } from './Passing';

/** As many tints as `--tint-…` in the style sheet. */
const TINTS = 6;
/** So many covers that came only at their stored size are no accident: then the host draws no others. */
const ACCIDENTS = 2;

const tintOf = (asin: string): number => [...asin].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % TINTS;

const initialOf = (title: string): string => /[\p{L}\p{N}]/u.exec(title)?.[0]?.toUpperCase() ?? '';

/** How many covers of this page came at their stored size after they had not come at another. */
const StoredOnly = createContext(signal(0));

/**
 * A square cover, asked for as large as its place and the screen need it. Where it does not load, the stored address is
 * tried; where that does not either, or there is none, a plain book is drawn. Decoration: the title is beside it. One
 * that comes into view while the page flies past is not asked for before the page stands.
 */
export const Cover = (props: CoverProps) => <Picture key={props.url} {...props} />;

/** One element shows one picture only: it would show the one before until the next has come. */
function Picture({ url, asin, title, width, eager = false }: CoverProps) {
  const [failed, setFailed] = useState<Failed>({ url: null, srcset: null });
  const storedOnly = useContext(StoredOnly);
  const passing = usePassing();
  const wanted = useRef(false);
  if (!wanted.current) wanted.current = !passing.value;
  const isSized = useState(() => storedOnly.peek() <= ACCIDENTS)[0];
  const sizes = url === null || !isSized ? null : coverSizes(url);
  const srcset = sizes === failed.srcset ? null : sizes;
  if (url === null || url === failed.url || !wanted.current) {
    return (
      <span class="cover stand-in" data-tint={tintOf(asin)} aria-hidden="true">
        <span>{initialOf(title)}</span>
      </span>
    );
  }
  return (
    <img
      class="cover"
      alt=""
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      referrerpolicy="no-referrer"
      sizes={srcset === null ? undefined : width}
      srcset={srcset ?? undefined}
      src={url}
      onLoad={() => {
        if (srcset !== sizes) storedOnly.value += 1;
      }}
      onError={() => setFailed(srcset === null ? { ...failed, url } : { ...failed, srcset })}
    />
  );
}

/** What did not load. */
interface Failed {
  readonly url: string | null;
  readonly srcset: string | null;
}

interface CoverProps {
  readonly url: string | null;
  readonly asin: string;
  readonly title: string;
  /** How wide it is drawn, as the `sizes` of an image; in `rem`, for covers grow with the text. */
  readonly width: string;
  readonly eager?: boolean;
}
