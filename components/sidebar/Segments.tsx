import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { Icon, type IconName } from '#components/ui/icons.tsx';

/** Radio buttons that look like one control. */
export function Segments<T extends string>({
  name,
  value,
  options,
}: {
  name: string;
  value: Signal<T>;
  options: readonly { value: NoInfer<T>; label: string; icon?: IconName }[];
}) {
  const id = useId();
  return (
    <div class="segments" role="radiogroup" aria-label={name}>
      {options.map((option) => (
        <label class="segment" key={option.value}>
          <input
            type="radio"
            class="visually-hidden"
            name={id}
            checked={value.value === option.value}
            onChange={() => {
              value.value = option.value;
            }}
          />
          {option.icon && <Icon name={option.icon} />}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
