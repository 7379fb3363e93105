import { afterAll, expect, it } from 'vitest';
import { type Case, type Kitchen, type MenuRoute, nameOf, openKitchen } from '../../soak/faultMenu';
import { MENU } from '../../soak/menu';

/** The gateway is asked by the code that asks the API, and is climbed to where the API is lost. */
const ROUTES: readonly MenuRoute[] = ['API', 'WEBSITE', 'CATALOGUE'];
const POSITIONS = ['middle', 'first', 'last'] as const;

/** Each fault once, at turning positions of turning routes; all combinations are served by the soak. */
const sample = MENU.map((trouble, at): Case => {
  const route = ROUTES[at % ROUTES.length] ?? 'API';
  return {
    trouble,
    route,
    position: POSITIONS[(at + Math.floor(at / ROUTES.length)) % POSITIONS.length] ?? 'middle',
    spell: at % 5 === 0 ? 'once' : 'on',
  };
});

const kitchens = new Map<MenuRoute, Promise<Kitchen>>();
afterAll(async () => {
  for (const kitchen of kitchens.values()) await (await kitchen).close();
});

it.each(sample.map((order): [string, Case] => [`${order.route}: ${nameOf(order)}`, order]))(
  '%s',
  async (_name, order) => {
    const kitchen = kitchens.get(order.route) ?? openKitchen(order.route);
    kitchens.set(order.route, kitchen);
    expect((await (await kitchen).serve(order)).wrongs).toEqual([]);
  },
  60_000,
);
