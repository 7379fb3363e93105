/**
 * What we take for granted about Audible without having met it, each with its evidence. An answer that breaks one is
 * reported under its id, so that a reader with a live account can see which of them failed. The last five are never
 * reported: where the first two of them do not hold, the sum does not come out, and the ledger says so; where `unsold`
 * does not, a series page says of a title that it is to be had; and what pages the others lead to, the reader sees.
 *
 * Evidence: D documented (audible.readthedocs.io, "External Audible API") · C seen in another client's code ·
 * S seen in a recorded answer · I reported in an issue · G our guess.
 */
export const ASSUMPTIONS = {
  'json-body':
    'A library route answers 200 with a JSON object. [D external_api; HTML in its place is reported: I Libation #1802]',
  'items-array':
    'The JSON has `items`, an array of objects; an object without it is an error. [D; error objects: C AudibleApi RestMessageValidator]',
  'items-have-titles':
    'Asked with product_desc, nearly all items have a title; otherwise the answer is hollow and asking again helps. [C Libation ApiExtended.cs]',
  'page-not-empty':
    'A page that begins before Total-Count is not empty. [D paging; a dropped short page: I music-assistant/support #3738]',
  'sign-in-redirect':
    'A redirect from any page of ours means that Audible wants a sign-in: the answers we ask for never redirect otherwise. [C audible-series-follower; G]',
  'site-tells-session':
    'The page /library/titles shows a sign-out link to a signed-in session. [S signed-in pages; C audible-library-extractor]',
  'groups-message':
    'A refused response group is named in a message "Invalid response group(s) requested: X". [I audible-cli PR #111]',
  'cap-message':
    'Numbered paging ends at 10,000 items with 400 "Implied library size is unsupported". [I audible-cli #212, Libation #210]',
  'list-rows':
    'On /library/titles each title is an element with id or class `adbl-library-content-row`, and in it a hidden input `asin`. [S two recorded pages; `li.productListItem`: C media-feed; the id need not hold the ASIN: C one scraper]',
  'list-ends-empty':
    'The page after the last of /library/titles has no rows; the pager may be missing or wrong. [C several clients; a pager that lies: S; only twenty titles read because of it: I audible-library-extractor #72, #148]',
  'list-total':
    'Where the list says how many titles there are, it says so as "1-50 of 247" beside the pager. [C audible-list-sync library-scraper.js; absent from both recorded pages]',
  'row-collections':
    'The hidden input `collectionIds-<ASIN>` names `__AYCL` for a title through Plus and `__PURCHASE` for a bought one. [S; their meaning: G]',
  'products-array':
    'The catalogue answers a stranger 200 with JSON that has `products`, an array. [S; without sign-in: C Audiobookshelf, audnexus]',
  'catalogue-omits':
    'The catalogue leaves out some of the ASINs asked for, or echoes them with nothing but the ASIN; asking again may help. [C audible-rs, I Libation PR #1926]',
  'product-object':
    'The catalogue answers a question for one ASIN with JSON that has `product`, an object. [D external_api; C Audiobookshelf]',
  'series-children':
    'A book names its series as relationships "parent" of type "series"; the series is a product whose relationships "child" name its titles, owned or not, with their numbers in `sequence`. [of a book: S; of a series: I Campfire PR #1028; the type of a child: G, so that any but parts and episodes counts]',
  'delta-lists-returned':
    'With state_token and status=Active,Revoked an answer holds every title that changed, returned ones with status "Revoked". [C audible-cli db branch, audible-rs library_sync.rs]',
  'token-order':
    'A Continuation-Token leads on in the order of the answer that carried it, past the cap, and is asked without `page` and `sort_by`. [past the cap: I Libation #214; no page: C audible-cli, rs; order: G]',
  'purchased-after':
    '`purchased_after` lists what was bought after a moment, and its pages are numbered from there. [D external_api; with paging: C Libation, BLC; inclusive or not: G, so windows overlap]',
  unsold:
    'A product with `is_purchasability_suppressed` is not sold at the moment; one without a title has left the store. [the field: S; its meaning: G]',
  'product-page':
    'The page of a title is /pd/<ASIN>. [with a name before the ASIN: S `url` of series; without one: C Audiobookshelf, Libation]',
  'player-page':
    'The website plays a title at /webplayer?asin=<ASIN>, in every store. [C audible-library-extractor, a yt-dlp extractor and several scripts, with .com, .co.uk and .in]',
} as const;

export type AssumptionId = keyof typeof ASSUMPTIONS;
