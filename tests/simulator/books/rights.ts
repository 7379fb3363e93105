/** How a title is held (audible-api.md §1.6-13). */
export type Hold = 'owned' | 'plus' | 'lapsed';

/** Rights; `is_consumable` false is a Plus title that has left the plan. */
export function customerRights(hold: Hold): Record<string, unknown> {
  return {
    is_book_qa_eligible: false,
    is_consumable: hold !== 'lapsed',
    is_consumable_indefinitely: hold === 'owned',
    is_consumable_offline: hold !== 'lapsed',
    is_consumable_until: hold === 'plus' ? '2099-12-31T12:00:00Z' : null,
  };
}

function plan(plan_name: string, start_date: string, end_date: string): Record<string, unknown> {
  return { customer_eligible: null, detail_plan_names: null, end_date, plan_name, start_date };
}

const ALWAYS = plan('AccessViaMusic', '1970-01-01T00:00:00.00000Z', '2099-12-31T00:00:00.00000Z');

/** Plans; their stamps have five digits of fraction (audible-api.md §1.6-4). */
export function plansFor(hold: Hold): unknown[] {
  if (hold === 'owned') return [ALWAYS];
  const end = hold === 'plus' ? '2099-12-31T12:00:00.00000Z' : '2025-03-31T07:00:00.00000Z';
  return [ALWAYS, plan('US Minerva', '2024-02-01T08:00:00.00000Z', end)];
}
