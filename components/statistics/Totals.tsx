import { i18n } from '#i18n';
import { DATED, type Dated } from '@/lib/library/statistics/calendar';
import { MEASURES, type Measure } from '@/lib/library/statistics/part';
import type { Statistics } from '@/lib/library/statistics/statistics';
import { formatNumber } from '../format/number';
import { Icon, TABLE_ICON } from '../page/Icon';
import { useChartWorld } from './context';
import { Without } from './Notes';
import { hoursWords, titlesWords } from './words';

const MINUTES_PER_DAY = 24 * 60;

/** How much it all is. */
export function Totals({ statistics: { whole, lengths }, again }: { statistics: Statistics; again: number }) {
  const { measure } = useChartWorld();
  const days = Math.round(whole.minutes / MINUTES_PER_DAY);
  return (
    <div class="stat-totals">
      <p>
        <Big words={titlesWords(whole.titles)} />
      </p>
      <p>
        <Big words={hoursWords(whole.minutes)} />
      </p>
      {days > 0 && <p class="quiet">{i18n.t('stats.days', days, [formatNumber(days)])}</p>}
      {again > 0 && <p class="quiet">{i18n.t('stats.again', again, [formatNumber(again)])}</p>}
      {measure === 'minutes' && <Without part={lengths.without} of="length" />}
    </div>
  );
}

/** Words with their number set large, wherever in them it stands. */
function Big({ words }: { words: string }) {
  const [, before = '', number = '', after = ''] = /^(\P{Nd}*)(.*\p{Nd})(\P{Nd}*)$/su.exec(words) ?? [];
  return (
    <>
      {before}
      <strong>{number}</strong>
      {after}
    </>
  );
}

/** Whether titles or hours are counted, by which date, and whether as charts or as tables. */
export function StatTools({ measure, onMeasure, dated, onDated, tables, onTables }: StatToolsProps) {
  return (
    <div class="stat-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser */}
      <div class="stat-measures" role="group" aria-label={i18n.t('stats.count')}>
        {MEASURES.map((name) => (
          <button
            key={name}
            type="button"
            class="button"
            aria-pressed={measure === name}
            onClick={() => onMeasure(name)}
          >
            {i18n.t(`stats.measure.${name}`)}
          </button>
        ))}
      </div>
      <select
        class="button"
        aria-label={i18n.t('stats.date')}
        value={dated}
        onChange={({ currentTarget }) => onDated(DATED.find((name) => name === currentTarget.value) ?? dated)}
      >
        {DATED.map((name) => (
          <option key={name} value={name}>
            {i18n.t(`stats.dated.${name}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button stat-as"
        aria-pressed={tables}
        aria-keyshortcuts="t"
        title={i18n.t('stats.tables')}
        onClick={onTables}
      >
        <Icon path={TABLE_ICON} />
        <span class="stat-as-words">{i18n.t('stats.tables')}</span>{' '}
        <span class="stat-key" aria-hidden="true">
          t
        </span>
      </button>
    </div>
  );
}

interface StatToolsProps {
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
  readonly dated: Dated;
  readonly onDated: (dated: Dated) => void;
  readonly tables: boolean;
  readonly onTables: () => void;
}
