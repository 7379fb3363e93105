import type { Store } from '../stores.ts';

/** The page that asks whether you are a robot (audible-api.md §2.5). */
export function captchaPage(store: Store): string {
  return `<!DOCTYPE html>
<html lang="${store.locale}">
<head><meta charset="utf-8"><title>Robot Check</title></head>
<body>
<h4>Enter the characters you see below</h4>
<p>Sorry, we just need to make sure you're not a robot.</p>
<form method="get" action="/errors/validateCaptcha" name="">
<input type="hidden" name="amzn" value="x">
<input autocomplete="off" id="captchacharacters" name="field-keywords" placeholder="Type characters" type="text">
<button type="submit">Continue shopping</button>
</form>
</body>
</html>`;
}

/** The site's excuse, also seen as a soft ban of some minutes (peers.md §1c). */
export function whoopsPage(store: Store): string {
  return `<!DOCTYPE html>
<html lang="${store.locale}">
<head><meta charset="utf-8"><title>Audible</title></head>
<body><h1>Whoops! Looks like something went wrong.</h1></body>
</html>`;
}
