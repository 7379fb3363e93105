import { useCallback, useState } from 'preact/hooks';
import { addressWith, readParam } from './address';

/** One of several ways to show something; the page's address remembers it, unless it is the first. */
export function useChoice<T extends string>(
  param: string,
  choices: readonly [T, ...T[]],
): readonly [T, (choice: T) => void] {
  const [usual] = choices;
  const [chosen, setChosen] = useState(() => choices.find((choice) => choice === readParam(param)) ?? usual);
  const choose = useCallback(
    (choice: T): void => {
      setChosen(choice);
      history.replaceState(null, '', addressWith({ [param]: choice === usual ? '' : choice }));
    },
    [param, usual],
  );
  return [chosen, choose];
}
