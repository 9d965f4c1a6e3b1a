import { useLayoutEffect, useRef } from 'preact/hooks';

import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { EraseBox } from '#lib/view/workspace/erase-box.ts';

/** Delete everything: the one thing that has no Undo, so a file is saved first and the question is asked in place. */
export function EraseSection({ erase }: { erase: EraseBox }) {
  const state = erase.state.value;
  const keepRef = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (state.kind === 'asking') keepRef.current?.focus();
  }, [state.kind]);
  return (
    <Section name={text('data_erase')}>
      <div class="card stack danger">
        <p>{text('data_erase_why')}</p>
        {state.kind !== 'asking' && (
          <div class="buttons">
            <button
              type="button"
              class="button quiet danger-button"
              aria-disabled={state.kind !== 'idle'}
              onClick={() => void erase.begin()}
            >
              {text(state.kind === 'erasing' ? 'data_erasing' : 'data_erase_begin')}
            </button>
          </div>
        )}
        {state.kind === 'asking' && (
          <div class="question" role="group" aria-label={text('data_erase')}>
            <p role="alert">
              {state.file === null
                ? text('data_erase_no_file')
                : text('data_erase_saved', state.file)}{' '}
              <strong>{text('data_erase_ask')}</strong>
            </p>
            <div class="buttons">
              <button
                type="button"
                class="button quiet"
                ref={keepRef}
                onClick={() => erase.cancel()}
              >
                {text('data_erase_keep')}
              </button>
              <button
                type="button"
                class="button danger-button"
                onClick={() => void erase.confirm()}
              >
                {text('data_erase_confirm')}
              </button>
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}
