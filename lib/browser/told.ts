import { reportError } from './report';

type OnError = (error: unknown) => void;

/** The same function; what it fails with is on the console before a page makes a plain sentence of it. */
export const told =
  <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>, report: OnError = reportError) =>
  async (...args: Args): Promise<Result> => {
    try {
      return await run(...args);
    } catch (error) {
      report(error);
      throw error;
    }
  };

/** As {@link told}, for a function that goes on calling back: with its last argument when it fails. */
export const toldWatch =
  <Args extends unknown[]>(watch: (...args: [...Args, OnError]) => () => void, report: OnError = reportError) =>
  (...args: [...Args, OnError]): (() => void) => {
    const onError = args.at(-1) as OnError;
    return watch(...(args.slice(0, -1) as Args), (error) => {
      report(error);
      onError(error);
    });
  };
