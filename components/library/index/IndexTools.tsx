import { i18n } from '#i18n';
import { goTo } from '../../page/goTo';
import { addressOf, INDEX_ORDERS, type IndexName, type IndexOrder } from './indexPlace';

/** In which order an index is shown. */
export function IndexTools({ index, by }: { index: IndexName; by: IndexOrder }) {
  return (
    <div class="shelf-tools">
      <select
        aria-label={i18n.t('tools.sort')}
        value={by}
        onChange={({ currentTarget: { value } }) => {
          goTo(addressOf({ view: index, by: value === INDEX_ORDERS[0] ? '' : value }));
        }}
      >
        {INDEX_ORDERS.map((order) => (
          <option key={order} value={order}>
            {i18n.t(`index.by.${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
