import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Shows what it holds with every fold open, as a reader may have opened them. */
export function Unfolded({ children }: { readonly children: ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const fold of root.current?.querySelectorAll('details') ?? []) fold.open = true;
  }, []);
  return <div ref={root}>{children}</div>;
}
