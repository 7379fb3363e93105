import { z } from '@/lib/zod';
import { ASSUMPTIONS, type AssumptionId } from '../assumptions';
import { MARKETPLACE_IDS } from '../marketplaces';

/** The three ways to the library, and the public catalogue that completes the third. */
export const PROBE_ROUTES = ['API', 'GATEWAY', 'WEBSITE', 'CATALOGUE'] as const;
export type ProbeRoute = (typeof PROBE_ROUTES)[number];

export const PROBE_VERDICTS = [
  'OPEN',
  'ASKS_TO_SIGN_IN',
  'CAPTCHA',
  'REFUSED',
  'THROTTLED',
  'SERVER_ERROR',
  'NOT_UNDERSTOOD',
  'TOO_SLOW',
  'UNREACHABLE',
] as const;
export type ProbeVerdict = (typeof PROBE_VERDICTS)[number];

const ASSUMPTION_IDS = Object.keys(ASSUMPTIONS) as AssumptionId[];

const words = z.array(z.string());
const count = z.number().int().nonnegative();

/** What one route answered, as far as it may be told: shapes, counts and names of headers, never a value. */
const probeSchema = z.strictObject({
  route: z.enum(PROBE_ROUTES),
  outcome: z.enum(['ANSWERED', 'REDIRECTED', 'UNREACHABLE', 'TOO_HEAVY']),
  verdict: z.enum(PROBE_VERDICTS),
  /** Null when nothing is known of it, as of a redirect that was not followed. */
  status: z.number().int().nullable(),
  /** Without its parameters. */
  contentType: z.string().max(100).nullable(),
  /** Of the body as it was read. */
  bytes: count,
  headerNames: words,
  /** Keys and types of JSON; empty when it is none. */
  shape: words,
  /** What was found in a page; null when it is none. */
  marks: z
    .strictObject({ signOut: z.boolean(), signInForm: z.boolean(), captcha: z.boolean(), rows: count })
    .nullable(),
  /** Which of our assumptions this answer confirms. */
  held: z.array(z.enum(ASSUMPTION_IDS)),
  /** Which it breaks. */
  failed: z.array(z.enum(ASSUMPTION_IDS)),
});
export type Probe = Readonly<z.infer<typeof probeSchema>>;

/** What the connection check found, as it travels from the worker to the page. */
export const connectionReportSchema = z.strictObject({
  marketplace: z.enum(MARKETPLACE_IDS),
  at: z.iso.datetime(),
  probes: z.array(probeSchema).max(PROBE_ROUTES.length),
});
export type ConnectionReport = Readonly<z.infer<typeof connectionReportSchema>>;
