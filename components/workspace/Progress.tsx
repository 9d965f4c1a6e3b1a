import { useId } from 'preact/hooks';

import { text } from '#lib/view/text.ts';

/** A bar with counts, for what takes over a second. */
export function Progress({ name, done, total }: { name: string; done: number; total: number }) {
  const id = useId();
  return (
    <div class="progress">
      <label for={id}>{name}</label>
      <progress id={id} max={Math.max(1, total)} value={total > 0 ? done : undefined} />
      {total > 0 && <span class="muted">{text('data_progress', done, total)}</span>}
    </div>
  );
}
