import type { RawItem } from '../contract.ts';
import { field, firstName, minutes, names, text } from '../service/reading.ts';
import type { Labels } from './labels.ts';
import { escapeHtml, slug } from './markup.ts';

function inputs(item: RawItem, index: number): string {
  const hidden: [string, string][] = [
    ['asin', item.asin],
    ['contentType', text(item.content_type)],
    ['contentDeliveryType', text(item.content_delivery_type)],
    ['asinIndex', String(index)],
    ['isMobile', 'false'],
  ];
  return hidden.map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}" >`).join('\n');
}

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

function progress(item: RawItem, labels: Labels): string {
  const isFinished = item.is_finished === true;
  const total = minutes(item.runtime_length_min);
  const percent = Math.round(Number(field(item.listening_status, 'percent_complete') ?? item.percent_complete ?? 0));
  const left = total === null ? null : Math.ceil((total * (100 - percent)) / 100);
  const time = left === null ? '' : labels.time(Math.floor(left / 60), left % 60);
  const isStarted = percent > 0 && !isFinished;
  const meter = isStarted
    ? `<div class="bc-meter bc-color-background-tertiary" style="height:5px">
    <div role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow="${percent}" class="bc-meter-bar bc-color-background-progress" style="width:${percent}%"></div>
</div>`
    : '';
  const display =
    isFinished || time === ''
      ? ''
      : `<div id="time-remaining-display-${item.asin}" class="bc-row-responsive"   style="">
${meter}<span class="bc-text
    bc-color-secondary"  >
                ${isStarted ? labels.left(time) : time}
            </span>
</div>`;
  return `<span class="bc-text${isFinished ? '' : '\n    bc-pub-hidden'}
    bc-color-secondary" id="time-remaining-finished-${item.asin}" >
                ${labels.finished}
            </span>
${display}`;
}

function collections(item: RawItem): string {
  return item.origin_type === 'AudibleDiscovery' ? '[__AYCL, __PENDING]' : '[__PENDING, __PURCHASE]';
}

function actions(item: RawItem, index: number, labels: Labels): string {
  const isLapsed = field(item.customer_rights, 'is_consumable') === false;
  const button = isLapsed
    ? ['adbl-library-inaccessible-button', labels.unavailable]
    : ['adbl-library-listen-now-button', labels.listenNow];
  const origin =
    item.origin_type === 'AudibleDiscovery'
      ? `<input type="hidden" name="origin-type" value="AudibleDiscovery"/>
<input type="hidden" name="return-hmac" value="x"/>
<input type="hidden" name="isPrerelease" value="false" />`
      : '';
  return `<div   class="bc-col-responsive
    adbl-library-action
    bc-col-2
    bc-col-offset-1">
${progress(item, labels)}
<div id="" class="bc-row-responsive
    adbl-library-item
    bc-spacing-top-s2"   style="">
${inputs(item, index)}
    <span class="bc-button
  bc-button-primary
  ${button[0]}
  bc-button-small">
      <button class="bc-button-text"  type="button" tabindex="0">${button[1]}</button>
    </span>
</div>
${origin}
<div  class="bc-box
			adbl-library-item-button-row
    bc-spacing-top-s1" data-asin='${item.asin}' >
<input type="hidden" name="collectionIds-${item.asin}" value="${collections(item)}" id="collectionIds-${item.asin}" >
</div>
</div>`;
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
