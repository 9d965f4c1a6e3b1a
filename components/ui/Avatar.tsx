/** Initials on a colour. Decoration: the name always stands beside it or in the name of its tab. */
export function Avatar({
  initials,
  hue,
  size = 'small',
  ring = 'none',
}: {
  initials: string;
  /** 0–5. */
  hue: number;
  size?: 'small' | 'large';
  /** Dashed: somebody who is not among the contacts yet. */
  ring?: 'none' | 'dashed';
}) {
  return (
    <span class="avatar" data-hue={hue % 6} data-size={size} data-ring={ring} aria-hidden="true">
      {initials}
    </span>
  );
}
