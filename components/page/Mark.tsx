/** The extension's mark, as in the toolbar. */
export function Mark() {
  return <img class="mark" src="/icons/48.png" width={24} height={24} alt="" />;
}
