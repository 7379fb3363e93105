/** A parameter of the page's address; "" when it is not there. */
export const readParam = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';

/** The page's address with these parameters; an empty one is left out. */
export function addressWith(changes: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  return search === '' ? location.pathname : `${location.pathname}?${search}`;
}
