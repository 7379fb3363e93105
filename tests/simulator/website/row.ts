import type { RawItem } from '../contract.ts';
import { field, firstName, names, text } from '../service/reading.ts';
import type { Labels } from './labels.ts';
import { escapeHtml, slug } from './markup.ts';
import { actions } from './row-actions.ts';

function people(label: string, className: string, list: readonly string[], href: (name: string) => string): string {
  if (list.length === 0) return '';
  const links = list.map(
    (name) => `<a class="bc-link
    bc-color-base" tabindex="0"  href="${href(name)}">${escapeHtml(name)}</a>`,
  );
  return `<li class="bc-list-item
    bc-spacing-s0_5" >
<span class="bc-text
    ${className}
    bc-color-secondary"  >
            ${label}
            ${links.join(',\n            ')}
    </span>
</li>`;
}

function seriesLine(item: RawItem, labels: Labels): string {
  if (!Array.isArray(item.series) || item.series.length === 0) return '';
  const parts = item.series.map((entry: unknown) => {
    const title = text(field(entry, 'title'));
    const sequence = text(field(entry, 'sequence'));
    const number = sequence
      ? `,
<span class="bc-text"  >
                ${labels.book} ${escapeHtml(sequence)}
            </span>`
      : '';
    return `<a class="bc-link
    bc-size-callout
    bc-color-base" tabindex="0"  href="/series/${slug(title)}-Audiobook/${text(field(entry, 'asin'))}">
                ${escapeHtml(title)}
            </a>${number}`;
  });
  return `<li class="bc-list-item
	seriesLabel
    bc-spacing-s0_5" >
<span class="bc-text
    bc-color-secondary"  >
            ${labels.series}
            ${parts.join(', ')}
    </span>
</li>`;
}

function stars(item: RawItem): string {
  const given = Number(field(item.provided_review, 'overall_rating') ?? 0);
  const radios = [1, 2, 3, 4, 5].map(
    (star) =>
      `<span class="bc-rating-star" data-index="${star}" role="radio" aria-checked="${star === given}" tabindex="0"></span>`,
  );
  return `<li class="bc-list-item
	ratingAndReviewLabel
    bc-spacing-s0_5" >
<div class="bc-rating-stars adbl-prod-rate-review-bar adbl-prod-rate-review-bar-overall"  data-star-count="${given}" role="radiogroup" tabindex="0" asin=${item.asin} >
${radios.join('\n')}
</div>
</li>`;
}

function cover(item: RawItem, href: string, alt: string): string {
  const images = Object.values((item.product_images ?? {}) as Record<string, unknown>);
  const source = text(images[0]).replace(/_SL\d+_/, '_SL500_');
  return `<a class="bc-link
    bc-color-link" tabindex="0"  href="${href}">
    <img id="" class="bc-pub-block
    bc-image-inset-border js-only-element" src="${escapeHtml(source)}" loading="lazy" alt="${escapeHtml(alt)}"
    style= />
</a>`;
}

/** One title on the library page, with the hooks of the real one (audible-api.md §6). */
export function row(item: RawItem, index: number, labels: Labels): string {
  const subtitle = text(item.subtitle);
  const title = [text(item.title), subtitle].filter(Boolean).join(': ');
  const href = `/pd/${slug(text(item.title))}-Audiobook/${item.asin}?ref=a_library_t_c5_libItem_${item.asin}`;
  const authorHref = (name: string) => `/author/${slug(name)}/${text(field(authorNamed(item, name), 'asin'))}`;
  return `    <div id="adbl-library-content-row-${item.asin}" class="adbl-library-content-row">
<div id="" class="bc-row-responsive
    bc-spacing-top-s2"   style="">
<div   class="bc-col-responsive
    bc-spacing-top-none
    bc-col-2">
${cover(item, href, `${text(item.title)} By ${firstName(item.authors)}`)}
</div>
<div   class="bc-col-responsive
    bc-spacing-top-none
    bc-col-10">
<span>
 	<ul  class="bc-list
    bc-list-nostyle">
<li class="bc-list-item
    bc-spacing-s0_5" >
            <a class="bc-link
    bc-color-base" tabindex="0"  href="${href}_${index}">
<span class="bc-text
    bc-size-headline3"  >
                    ${escapeHtml(title)}
                </span>
            </a>
</li>
${people(labels.by, 'authorLabel', names(item.authors), authorHref)}
${people(labels.narratedBy, 'narratorLabel', names(item.narrators), (name) => `/search?searchNarrator=${encodeURIComponent(name)}`)}
${seriesLine(item, labels)}
${stars(item)}
<li class="bc-list-item
	summaryLabel
    bc-spacing-s0_5
    bc-spacing-top-s1" >
<span class="bc-text
    merchandisingSummary
    bc-size-body
    bc-color-secondary"  >
                ${text(item.merchandising_summary)}
            </span>
</li>
                        </ul>
</span>
</div>
${actions(item, index, labels)}
</div>
    </div>`;
}

function authorNamed(item: RawItem, name: string): unknown {
  return Array.isArray(item.authors) ? item.authors.find((author: unknown) => field(author, 'name') === name) : null;
}
