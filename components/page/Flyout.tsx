import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton';

/** A button with a panel below it; Escape, a press elsewhere and going on by Tab close it. */
export function Flyout({ label, path, words, more, children }: FlyoutProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    panel.current?.focus();
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && whole.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what happens inside
    <div
      class="flyout"
      ref={whole}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <IconButton
        button={button}
        path={path}
        label={label}
        words={words}
        more={more}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div ref={panel} id={id} class="flyout-panel" role="dialog" aria-label={label} tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

interface FlyoutProps {
  readonly label: string;
  /** Of the icon, in a square of 16. */
  readonly path: string;
  /** What the button says; else it is its icon alone. */
  readonly words?: string | undefined;
  /** What it says besides, where there is room. */
  readonly more?: string | undefined;
  /** What the panel holds; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}
