/** Remembers what was made of each object for as long as the object lives. */
export function onceFor<Source extends object, Result>(make: (source: Source) => Result): (source: Source) => Result {
  const known = new WeakMap<Source, { readonly result: Result }>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before.result;
    const result = make(source);
    known.set(source, { result });
    return result;
  };
}
