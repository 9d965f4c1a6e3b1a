import { useLayoutEffect, useRef } from 'preact/hooks';

import { arrival } from './arrival.ts';

/** The first heading of a page. It takes the focus when the user arrives, so that a screen reader begins there. */
export function PageHeading({
  children,
  look = 'page-title',
}: {
  children: string;
  look?: string;
}) {
  const placeRef = useRef<HTMLHeadingElement>(null);
  const arrived = arrival.value;
  useLayoutEffect(() => {
    if (!arrived) return;
    arrival.value = false;
    placeRef.current?.focus();
  }, [arrived]);
  return (
    <h1 class={look} ref={placeRef} tabIndex={-1} title={children} dir="auto">
      {children}
    </h1>
  );
}
