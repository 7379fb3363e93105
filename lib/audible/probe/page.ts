import { showsSignOut } from '../answers';

/** What is looked for in a page of the website, and whether it is there. Nothing else of the page is kept. */
export interface PageMarks {
  /** A link to sign out: made for a signed-in reader. */
  readonly signOut: boolean;
  readonly signInForm: boolean;
  readonly captcha: boolean;
  /** Rows of the reader's list. */
  readonly rows: number;
}

/** Rows carry this id, one each (audible-api.md §6, mark S). */
const ROW = /\bid\s*=\s*["']adbl-library-content-row-/g;

/** The marks of a page; null for text that is no page at all. */
export function pageMarks(text: string): PageMarks | null {
  if (!/<[a-z!]/i.test(text)) return null;
  return {
    signOut: showsSignOut(text),
    signInForm: /name="signIn"|\/ap\/signin|ui-it-sign-in-link/.test(text),
    captcha: /validateCaptcha|name="captchacharacters"|id="captchacharacters"/.test(text),
    rows: text.match(ROW)?.length ?? 0,
  };
}
