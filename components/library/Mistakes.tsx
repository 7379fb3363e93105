import { i18n } from '#i18n';
import type { Mistake } from '@/lib/library/query/mistakes';

/** More would only say what the first ones bring about. */
const SHOWN = 3;

/** What is wrong with a query: the text with the places marked, a sentence for each, and what was probably meant. */
export function Mistakes({ id, text, mistakes, stays, onMend }: MistakesProps) {
  const shown = mistakes.slice(0, SHOWN);
  return (
    <div class="mistakes" id={id}>
      <p class="mistake-text" dir="auto">
        {marked(text, shown)}
      </p>
      <ul>
        {shown.map((mistake) => (
          <li key={`${mistake.start} ${mistake.code}`}>
            {i18n.t(`query.mistake.${mistake.code}`, [text.slice(mistake.start, mistake.end)])}{' '}
            {mistake.suggestion !== null && (
              <button type="button" class="link" onClick={() => onMend(mended(text, mistake))}>
                {i18n.t('query.meant', [mistake.suggestion])}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p>{stays === '' ? i18n.t('query.staysAll') : i18n.t('query.stays', [stays])}</p>
    </div>
  );
}

interface MistakesProps {
  readonly id: string;
  readonly text: string;
  readonly mistakes: readonly Mistake[];
  /** The query whose answer is still on show. */
  readonly stays: string;
  readonly onMend: (text: string) => void;
}

const mended = (text: string, { start, end, suggestion }: Mistake): string =>
  text.slice(0, start) + (suggestion ?? '') + text.slice(end);

/** The text in pieces, with what is wrong marked; a stretch inside another one is marked with it. */
function marked(text: string, mistakes: readonly Mistake[]) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of mistakes) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
