const SITE = 'audible';

/** The library a book is from. All begin alike: where there is little room, the eye gets the rest alone. */
export function Origin({ label }: { label: string | null }) {
  if (label === null) return null;
  return (
    <span class="book-origin">
      {label.startsWith(SITE) ? (
        <>
          <span class="origin-site">{SITE}</span>
          {label.slice(SITE.length)}
        </>
      ) : (
        label
      )}
    </span>
  );
}
