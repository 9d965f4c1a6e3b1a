import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

/** A quiet button that shows only a picture; its name is also its tooltip. */
export function IconButton({
  icon,
  name,
  press,
  expanded,
}: {
  icon: IconName;
  name: string;
  press: () => void;
  /** For buttons that open and close something. */
  expanded?: boolean;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-expanded={expanded}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
}
