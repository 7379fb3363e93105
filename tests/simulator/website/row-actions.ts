import type { RawItem } from '../contract.ts';
import { field, minutes, text } from '../service/reading.ts';
import type { Labels } from './labels.ts';
import { escapeHtml } from './markup.ts';

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

/** The right-hand column of a row: progress, the button, and the hidden inputs (audible-api.md §6). */
export function actions(item: RawItem, index: number, labels: Labels): string {
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
