/** A table, wherever something is shown as one. */
export const TABLE_ICON = 'M2 2.5h12v11H2zM2 6h12M2 9.7h12M6.5 6v7.5';

/** A drawing of lines in the colour of the words beside it; what it stands for is said by them, or by its button. */
export const Icon = ({ path }: { path: string }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);
