/** Text as a machine wrote it, in a window of its own: longer than that, so the keyboard has to reach it to scroll. */
export function Listing({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus (WCAG 2.1.1).
    <section class="listing" tabIndex={0} aria-label={label} dir="ltr">
      <pre>{text}</pre>
    </section>
  );
}
