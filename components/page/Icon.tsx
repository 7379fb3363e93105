/** A drawing of lines in the colour of the words beside it; what it stands for is said by them, or by its button. */
export const Icon = ({ path }: { path: string }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);
