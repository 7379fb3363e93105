import type { Labels } from './labels.ts';

export interface Pages {
  readonly page: number;
  readonly pageCount: number;
  /** As chosen in the address; empty is the default of 20. */
  readonly size: number;
}

const SIZES = [20, 30, 40, 50];

function href({ size }: Pages, page: number): string {
  return `/library/titles?pageSize=${size === 20 ? '' : size}&amp;ref=a_library_t_c6_pageNum_1&amp;page=${page}`;
}

/** Which page numbers are shown: all of a few, else those around and the last. */
function shown({ page, pageCount }: Pages): (number | null)[] {
  if (pageCount <= 7) return Array.from({ length: pageCount }, (_, index) => index + 1);
  const near = [page - 1, page, page + 1].filter((number) => number > 1 && number < pageCount);
  return [1, ...(page > 3 ? [null] : []), ...near, ...(page < pageCount - 2 ? [null] : []), pageCount];
}

function number(pages: Pages, page: number | null): string {
  if (page === null) return '<li class="bc-list-item" ><span class="bc-text">...</span></li>';
  const inner =
    page === pages.page
      ? `<span class="bc-text
    pageNumberElement"  >${page}</span>`
      : `<a class="bc-link
    refinementFormLink pageNumberElement
    bc-color-link" tabindex="0"  href="${href(pages, page)}">${page}</a>`;
  return `<li class="bc-list-item" >${inner}</li>`;
}

function arrow(pages: Pages, className: string, page: number, words: string): string {
  const isOff = page < 1 || page > pages.pageCount;
  return `<li class="bc-list-item" >
    <span class="bc-button
  bc-button-secondary
  ${className}${isOff ? '' : ' refinementFormButton'}
  bc-button-small
  bc-button-inline${isOff ? '\n  bc-button-disabled' : ''}">
      <a class="bc-button-text"${isOff ? ' aria-disabled="true"' : ''} href="${href(pages, page)}" tabindex="0" role="button">
<span class="bc-text
    bc-pub-offscreen"  >${words}</span>
      </a>
    </span>
</li>`;
}

/** The page-size choice and the page numbers; a library of one page has no numbers (audible-api.md §6, peers.md §2-2). */
export function pager(pages: Pages, labels: Labels): string {
  const options = SIZES.map(
    (size) => `<option${size === pages.size ? ' selected' : ''}
    value="${size === 20 ? '' : size}" class="" data-url='/library/titles?pageSize=${size === 20 ? '' : size}' data-redirect='true' >
  ${size}
</option>`,
  );
  const list =
    pages.pageCount < 2
      ? ''
      : `<ul  class="bc-list
	pagingElements
    bc-list-nostyle
	bc-list-horizontal">
${arrow(pages, 'previousButton', pages.page - 1, 'Go back a page')}
${shown(pages)
  .map((page) => number(pages, page))
  .join('\n')}
${arrow(pages, 'nextButton', pages.page + 1, 'Go forward a page')}
</ul>`;
  return `<form class="refinementsAndPagingForm paginationElements" data-form-id="paging">
<span class="bc-text
    bc-color-secondary" id="pageSize" >${labels.show} </span>
    <select name="pageSize"
    class="bc-input
    refinementFormDropDown refinementDropdown-pageSize"
    aria-labelledby='pageSize'>
${options.join('\n')}
    </select>
<span class="bc-text
    bc-color-secondary"  > ${labels.perPage}</span>
    <div class="linkListWrapper">
${list}
<input type="hidden" name="page" value=""  >
</div>
    </form>`;
}
