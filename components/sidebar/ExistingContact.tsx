import { useLayoutEffect, useRef } from 'preact/hooks';

import { IconButton } from '#components/ui/IconButton.tsx';
import { later } from '#components/ui/later.tsx';
import type { CardModel } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

const Combobox = later(() => import('#components/ui/Combobox.tsx').then((one) => one.Combobox));

/** "Add to an existing contact": a button that turns into a search and back. */
export function ExistingContact({ model }: { model: CardModel }) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const picker = model.picker.value;
  useLayoutEffect(() => {
    if (wasOpen.current && !picker && document.activeElement === document.body)
      button.current?.focus();
    wasOpen.current = picker !== null;
  }, [picker]);

  if (!picker)
    return (
      <button
        ref={button}
        type="button"
        class="button quiet wide"
        onClick={() => model.openPicker()}
      >
        {text('add_to_existing')}
      </button>
    );
  return (
    <div class="picker">
      <Combobox
        label={text('picker_find')}
        query={picker.query}
        options={picker.results.value}
        nothing={text('picker_nothing')}
        choose={(id) => void picker.choose(id)}
        close={() => picker.close()}
      />
      <IconButton icon="close" name={text('cancel')} press={() => picker.close()} />
    </div>
  );
}
