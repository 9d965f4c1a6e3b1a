import { IconButton } from '#components/ui/IconButton.tsx';
import { text } from '#lib/view/text.ts';

export interface Removable {
  key: string;
  name: string;
  detail?: string;
  remove: () => void;
}

/** Lines that can each be taken away. */
export function RemovableList({ name, lines }: { name: string; lines: readonly Removable[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="removables" aria-label={name}>
      {lines.map((line) => (
        <li class="removable" key={line.key}>
          <span class="clamp" title={line.name} dir="auto">
            {line.name}
          </span>
          {line.detail && <span class="muted">{line.detail}</span>}
          <IconButton icon="close" name={text('edit_remove', line.name)} press={line.remove} />
        </li>
      ))}
    </ul>
  );
}
