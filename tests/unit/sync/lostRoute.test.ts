import { describe, expect, it } from 'vitest';
import type { JobRow } from '@/lib/sync/job';
import { json, paperItem, paperItems, type Spoil } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

type Answer = () => Response;

const SIGN_IN = '<html><form name="signIn" action="/ap/signin"></form></html>';
const CAPTCHA = '<html><form action="/errors/validateCaptcha"></form></html>';
const html = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/html' } });

const REFUSALS: readonly [string, Answer][] = [
  ['401', () => json({}, { status: 401 })],
  ['403', () => json({}, { status: 403 })],
  ['404', () => json({}, { status: 404 })],
  ['a redirect to sign-in', () => new Response(null, { status: 302 })],
  ['a sign-in page', () => html(SIGN_IN)],
  ['a captcha', () => html(CAPTCHA)],
];

const isApi = (url: URL): boolean => url.host.startsWith('api.') && url.pathname === '/1.0/library';
const isGateway = (url: URL): boolean => url.pathname.startsWith('/audible-api/');
const isList = (url: URL): boolean => url.pathname === '/library/titles';

/** Spoils the answers of one route from the n-th question to it on, for so many. */
function spoilt(is: (url: URL) => boolean, from: number, times: number, answer: Answer): Spoil {
  let asked = 0;
  return ({ url }) => {
    if (!is(url)) return null;
    asked++;
    return asked >= from && asked < from + times ? answer() : null;
  };
}

const asked = ({ audible }: World, is: (url: URL) => boolean): number => audible.asked.filter(is).length;
const library = async ({ store }: World) => store.library('us');
const ALWAYS = Number.POSITIVE_INFINITY;

describe('a refusal on a route that has answered', () => {
  it.each(REFUSALS)('%s, once, is asked again and costs nothing', async (_name, answer) => {
    const world = createWorld(paperItems(1200));
    world.audible.spoil = spoilt(isApi, 2, 1, answer);
    const begun = world.clock.now();
    expect(await world.sync()).toMatchObject({
      status: 'COMPLETED',
      ledger: { rung: 'API', seen: 1200, complete: true, retries: 1 },
    });
    expect(world.clock.now() - begun).toBeGreaterThan(0);
    expect(asked(world, isList)).toBe(0);
  });

  it.each(REFUSALS)('%s that lasts leads to the next route in the same job', async (_name, answer) => {
    const world = createWorld(paperItems(1200));
    world.audible.spoil = spoilt(isApi, 2, ALWAYS, answer);
    expect(await world.sync()).toMatchObject({
      status: 'COMPLETED',
      stumbled: ['API'],
      ledger: { rung: 'GATEWAY', seen: 1200, new: 1200, complete: true, audibleTotal: 1200 },
      result: { processed: 1200 },
    });
    expect(asked(world, isList)).toBe(1);
    expect(await world.database.sightings.count()).toBe(0);
    // It only stumbled: the next job asks it first.
    world.audible.spoil = () => null;
    world.audible.asked.length = 0;
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'API', complete: true } });
    expect(asked(world, isGateway)).toBe(0);
  });

  it('is told to be a sign-out at once where it is one', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => {
      if (number === 2) world.audible.signedIn = false;
      return null;
    };
    const begun = world.clock.now();
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' }, processed: 1000 });
    expect(world.clock.now() - begun).toBeLessThan(5000);
    expect(asked(world, isList)).toBe(1);
    expect(asked(world, isGateway)).toBe(0);
  });

  it('climbs down to the website, and proves nothing by what the lost route had told', async () => {
    const world = createWorld(paperItems(1200));
    await world.sync();
    world.audible.closed.add('GATEWAY');
    world.audible.spoil = spoilt(isApi, 2, ALWAYS, () => json({}, { status: 403 }));
    world.audible.items = [...world.audible.items.slice(1), paperItem(5000)];
    expect(await world.sync()).toMatchObject({
      status: 'COMPLETED',
      ledger: { rung: 'WEBSITE', seen: 1200, new: 1, absent: 0, complete: false, reason: 'NO_TOTAL' },
    });
    expect(await world.database.books.count()).toBe(1201);
    expect(await library(world)).toMatchObject({ rung: 'API', climbedAt: null });
    world.audible.spoil = () => null;
    expect(await world.sync()).toMatchObject({ ledger: { rung: 'API', complete: true, absent: 1 } });
  });

  it('takes nothing for gone that the lost route listed, though the website proves its own list', async () => {
    const world = createWorld(paperItems(1200));
    await world.sync();
    world.audible.closed.add('GATEWAY');
    world.audible.siteTotals = true;
    const [hidden, ...shown] = world.audible.items;
    let lost = false;
    world.audible.spoil = ({ url }) => {
      // The website does not list what is not out yet.
      if (isList(url) && lost) world.audible.items = shown;
      if (!isApi(url) || asked(world, isApi) < 4) return null;
      lost = true;
      return json({}, { status: 403 });
    };
    const job = await world.sync();
    expect(job).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE', complete: true, absent: 0 } });
    const row = await world.database.books.get(['us', hidden?.asin ?? '']);
    expect(row?.presence).toBe('PRESENT');
  });

  it('ends as a closed door only when every route refuses; the next job goes on from there', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.closed.add('GATEWAY').add('WEBSITE');
    world.audible.spoil = spoilt(isApi, 2, ALWAYS, () => json({}, { status: 403 }));
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'API_CLOSED' }, processed: 1000 });
    // Each at most once more: no route is climbed twice.
    expect(asked(world, isGateway)).toBe(1);
    expect(asked(world, isList)).toBe(2);
    world.audible.spoil = () => null;
    world.audible.asked.length = 0;
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: 2500, complete: true } });
    expect(asked(world, isApi)).toBe(3);
  });

  it('never comes back to a lost route within a job, whatever stops it meanwhile', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = spoilt(isApi, 2, ALWAYS, () => json({}, { status: 403 }));
    let killed = false;
    world.onCall = (moment) => {
      if (killed || moment !== 'before fetch' || asked(world, isGateway) < 2) return;
      killed = true;
      world.restart();
    };
    void world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.clock.until(
      new Promise<void>((resolve) => {
        const look = () => (killed ? resolve() : setImmediate(look));
        look();
      }),
    );
    const before = asked(world, isApi);
    await world.manager.resume();
    await world.settle();
    const [job] = await world.database.jobs.toArray();
    expect(job).toMatchObject({ status: 'COMPLETED', stumbled: ['API'], ledger: { rung: 'GATEWAY', complete: true } });
    expect(asked(world, isApi)).toBe(before);
  });

  it('is forgiven after a pause too', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => (number > 1 ? new TypeError('Failed to fetch') : null);
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    world.audible.spoil = spoilt(isApi, 1, 1, () => json({}, { status: 401 }));
    world.clock.advance(120_000);
    await world.manager.resume();
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'API', complete: true } });
  });
});

describe('a refusal by the website in the middle of its list', () => {
  const byWebsite = async (): Promise<World> => {
    const world = createWorld(paperItems(240));
    world.audible.closed.add('API').add('GATEWAY');
    expect(await world.sync()).toMatchObject({ ledger: { rung: 'WEBSITE', seen: 240 } });
    world.clock.advance(3_600_000);
    world.audible.asked.length = 0;
    return world;
  };

  it.each(REFUSALS)('%s, once, is asked again', async (_name, answer) => {
    const world = await byWebsite();
    world.audible.spoil = spoilt(isList, 3, 1, answer);
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE', seen: 240 } });
    expect(asked(world, isApi)).toBe(0);
  });

  it('that lasts leads back to the JSON routes', async () => {
    const world = await byWebsite();
    world.audible.closed.clear();
    world.audible.spoil = spoilt(isList, 3, ALWAYS, () => new Response('', { status: 403 }));
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'API', complete: true } });
    expect(await library(world)).toMatchObject({ rung: 'API' });
  });

  it('is a closed door when those refuse as well', async () => {
    const world = await byWebsite();
    world.audible.spoil = spoilt(isList, 3, ALWAYS, () => new Response('', { status: 403 }));
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'API_CLOSED' } });
    expect(await world.database.books.count()).toBe(240);
  });

  it('is a sign-out when it asks for a sign-in twice', async () => {
    const world = await byWebsite();
    world.audible.spoil = ({ number }) => {
      if (number === 3) world.audible.signedIn = false;
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
  });

  it('at its first page leads to the JSON routes although their day has not come', async () => {
    const world = await byWebsite();
    world.audible.closed.clear();
    world.audible.closed.add('WEBSITE');
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'API', complete: true } });
  });
});

describe('a refusal in a delta', () => {
  const TELLING = REFUSALS.filter(([name]) => name === '403' || name === 'a redirect to sign-in');
  const isDelta = (url: URL): boolean => url.searchParams.has('state_token');
  const routine = async (world: World): Promise<JobRow> => {
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'SCHEDULE' });
    await world.settle();
    const job = await world.store.job(id);
    if (job === undefined) throw new Error('The job is gone');
    return job;
  };
  const grown = async (): Promise<World> => {
    const world = createWorld(paperItems(2500));
    await world.sync();
    const bought = paperItem(9_000);
    world.audible.items = [...world.audible.items, bought];
    world.audible.touch(bought);
    world.clock.advance(3_600_000);
    return world;
  };

  it.each(TELLING)('%s, once, reads every title by the same route', async (_name, answer) => {
    const world = await grown();
    world.audible.spoil = spoilt(isDelta, 1, 1, answer);
    expect(await routine(world)).toMatchObject({
      status: 'COMPLETED',
      ledger: { mode: 'FULL', rung: 'API', seen: 2501, new: 1, complete: true },
    });
  });

  it.each(TELLING)('%s at the look at the newest titles, once, is forgiven', async (_name, answer) => {
    const world = await grown();
    world.audible.spoil = spoilt((url) => isApi(url) && !isDelta(url), 1, 1, answer);
    expect(await routine(world)).toMatchObject({ status: 'COMPLETED', ledger: { mode: 'DELTA', new: 1 } });
  });

  it('that lasts leads to the next route, and no door is taken for closed', async () => {
    const world = await grown();
    world.audible.spoil = spoilt(
      (url) => isApi(url) && !isDelta(url),
      1,
      ALWAYS,
      () => json({}, { status: 403 }),
    );
    expect(await routine(world)).toMatchObject({
      status: 'COMPLETED',
      ledger: { mode: 'FULL', rung: 'GATEWAY', seen: 2501, complete: true },
    });
    expect(await library(world)).toMatchObject({ rung: 'API' });
  });
});

describe('JSON that ends early', () => {
  const HALVES: readonly [string, Answer][] = [
    ['half a JSON', () => new Response('{"items":[{"asin":"B', { headers: { 'content-type': 'application/json' } })],
    ['400 and nothing else', () => new Response('', { status: 400 })],
  ];

  it.each(HALVES)('%s, twice, is asked again', async (_name, answer) => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = spoilt(isApi, 1, 2, answer);
    expect(await world.sync()).toMatchObject({ ledger: { rung: 'API', complete: true, retries: 2 } });
  });

  it.each(HALVES)('%s that lasts leaves the route to this job only', async (_name, answer) => {
    for (const from of [1, 2]) {
      const world = createWorld(paperItems(1200));
      world.audible.closed.add('GATEWAY');
      world.audible.spoil = spoilt(isApi, from, ALWAYS, answer);
      expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { rung: 'WEBSITE', seen: 1200 } });
      world.audible.spoil = () => null;
      world.clock.advance(60_000);
      expect(await world.sync()).toMatchObject({ ledger: { rung: 'API', seen: 1200, complete: true } });
    }
  });

  it('on the website’s days too: the JSON routes are tried again at the next sync', async () => {
    const world = createWorld(paperItems(300));
    world.audible.closed.add('API').add('GATEWAY');
    await world.sync();
    world.clock.advance(25 * 3_600_000);
    world.audible.closed.delete('API');
    world.audible.spoil = spoilt(isApi, 1, ALWAYS, () => new Response('', { status: 400 }));
    expect(await world.sync()).toMatchObject({ ledger: { rung: 'WEBSITE' } });
    world.audible.spoil = () => null;
    expect(await world.sync()).toMatchObject({ ledger: { rung: 'API', complete: true } });
  });

  it('on every route is a service that is down', async () => {
    const world = createWorld(paperItems(20));
    world.audible.closed.add('WEBSITE');
    world.audible.spoil = ({ url }) => (isList(url) ? null : new Response('', { status: 400 }));
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'SERVICE_DOWN' } });
  });
});
