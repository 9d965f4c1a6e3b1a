import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { Preferences } from '#lib/view/workspace/preferences.ts';

/** The browser-wide keys, and where they are changed. */
export function KeysSection({ preferences }: { preferences: Preferences }) {
  return (
    <Section name={text('settings_keys')}>
      <div class="card stack">
        <dl class="keys">
          {preferences.keys.value.map(({ name, does, chord }) => (
            <div class="key-line" key={name}>
              <dt>{does || text('settings_key_action')}</dt>
              <dd>
                {chord === '' ? (
                  <span class="muted">{text('settings_key_none')}</span>
                ) : (
                  chord.split('+').map((key) => <kbd key={key}>{key}</kbd>)
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p>{text('settings_keys_inside')}</p>
        <div class="buttons">
          <button
            type="button"
            class="button quiet"
            onClick={() => void preferences.openKeySettings()}
          >
            {text('settings_keys_change')}
          </button>
        </div>
      </div>
    </Section>
  );
}
