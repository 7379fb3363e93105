import { z } from '@/lib/zod';

const placeSchema = z.object({ scrolled: z.number(), focus: z.string().nullable() });
/** Where the reader was on an address that was left by a link: how far down, and on what. */
export type Place = z.infer<typeof placeSchema>;

/** Where the reader was when this address was left; null when it is new. */
export function placeKept(): Place | null {
  const parsed = placeSchema.safeParse(history.state);
  return parsed.success ? parsed.data : null;
}

/** Goes to another address of this page as a link does: Back leads to where the reader is now. */
export function goTo(href: string, focus: string | null = null): void {
  const place: Place = { scrolled: window.scrollY, focus };
  history.replaceState(place, '');
  history.pushState(null, '', href);
  // Nobody hears of `pushState`; whoever follows the reader back follows here too.
  window.dispatchEvent(new PopStateEvent('popstate'));
}
