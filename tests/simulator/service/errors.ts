import { json, type Reply } from '../http/reply.ts';

/** A request that the service refuses, with the answer to give. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(String(reply.body));
    this.reply = reply;
  }
}

/** The framework's own message for a bad parameter (audible-api.md §1.5). */
export function invalid(value: string, member: string, constraint: string): Refusal {
  const message = `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`;
  return new Refusal(json({ message }, 400));
}

/** Past what numbered paging reaches (audible-api.md §1.4). */
export function tooFar(): Refusal {
  return new Refusal(json({ message: 'Implied library size is unsupported' }, 400));
}

/** Groups that the endpoint does not know or the store refuses (audible-api.md §1.2). The status is our guess. */
export function badGroups(groups: readonly string[]): Refusal {
  return new Refusal(
    json({ error_code: null, message: `Invalid response group(s) requested: ${groups.join(',')}` }, 400),
  );
}

/** No valid group at all (audible-api.md §1.2). The status is our guess. */
export function noGroups(): Refusal {
  return new Refusal(json({ error_code: '000307', message: 'No response groups populated.' }, 400));
}

/** Nothing here writes. A guess: nobody has recorded what the service says. */
export function readOnly(): Reply {
  return json({ message: 'Method not allowed' }, 405);
}

/** A stranger, or a way in that is closed (audible-api.md §1.5). */
export function forbidden(): Reply {
  return json({ message: 'Request could not be authenticated' }, 403);
}
