import css from './kit.module.css';

/** A key of the keyboard, written on the button that it presses. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <span className={css.kbd} aria-hidden="true">
      {children}
    </span>
  );
}
