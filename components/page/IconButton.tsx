import type { ButtonHTMLAttributes, Ref } from 'preact';

/** A small square button; its name is its tooltip too. */
export function IconButton({ path, label, button = null, ...rest }: IconButtonProps) {
  return (
    <button {...rest} ref={button} type="button" class="tool" aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

type Rest = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'label' | 'type' | 'title' | 'aria-label'>;

interface IconButtonProps extends Rest {
  /** Of the icon, in a square of 16. */
  readonly path: string;
  readonly label: string;
  readonly button?: Ref<HTMLButtonElement>;
}
