import type { MouseEvent, ReactNode } from 'react';
import kit from '../../../renderer/kit/kit.module.css';
import { pathOf, type Route } from '../app/route.ts';
import { useUi } from '../app/services.ts';
import css from './parts.module.css';

interface LinkProps {
  readonly to: Route;
  readonly className?: string | undefined;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A real address: it can be opened in another tab or copied; a plain click stays on the page. */
export function Link({ to, className = `${kit.link} ${css.link}`, current = false, children }: LinkProps) {
  const go = useUi((ui) => ui.go);
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={pathOf(to)} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
