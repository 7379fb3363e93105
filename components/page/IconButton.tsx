import type { ButtonHTMLAttributes, Ref } from 'preact';
import { Icon } from './Icon';

/** A small button, square where it has no words; its name is its tooltip too. */
export function IconButton({ path, label, words, more, button = null, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      ref={button}
      type="button"
      class={words === undefined ? 'tool' : 'tool worded'}
      aria-label={words === undefined ? label : `${label}: ${[words, more].filter(Boolean).join(' · ')}`}
      title={label}
    >
      <Icon path={path} />
      {words !== undefined && (
        <span class="tool-words">
          <span>{words}</span>
          {more !== undefined && <span class="tool-more"> · {more}</span>}
        </span>
      )}
    </button>
  );
}

type Rest = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'label' | 'type' | 'title' | 'aria-label'>;

interface IconButtonProps extends Rest {
  /** Of the icon, in a square of 16. */
  readonly path: string;
  readonly label: string;
  /** What it says at the moment. */
  readonly words?: string | undefined;
  /** What it says besides, where there is room: all of it or nothing. */
  readonly more?: string | undefined;
  readonly button?: Ref<HTMLButtonElement>;
}
