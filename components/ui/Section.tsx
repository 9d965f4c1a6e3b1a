import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A region; its accessible name is `name` alone, figures stand behind it as `detail`. */
export function Section({
  name,
  detail,
  children,
}: {
  name: string;
  detail?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h2 class="section-head">
        <span id={id}>{name}</span>
        {detail && <span class="section-detail">{detail}</span>}
      </h2>
      {children}
    </section>
  );
}
