import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Section } from '#components/ui/Section.tsx';
import type { Settings } from '#lib/domain/settings.ts';
import { hourInWords } from '#lib/view/format.ts';
import { text } from '#lib/view/text.ts';
import type { Preferences } from '#lib/view/workspace/preferences.ts';

/** Each in its own language, so that whoever cannot read the others finds it. */
const languages = [
  ['en', 'English'],
  ['zh_TW', '繁體中文'],
  ['zh_CN', '简体中文'],
] as const;

const logSentChoices = ['never', 'chosen', 'known'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const appearances = ['system', 'light', 'dark'] as const;

export function PreferencesSection({ preferences }: { preferences: Preferences }) {
  const { language, appearance, region, logSent, reminderHour } = preferences.settings.value;
  const guessed = preferences.guessedRegion.value ?? text('settings_region_none');
  return (
    <Section name={text('settings_look')}>
      <div class="card choices">
        <Choice
          label={text('settings_language')}
          value={language ?? ''}
          change={(value) =>
            void preferences.change({ language: (value || null) as Settings['language'] })
          }
        >
          <option value="">{text('settings_language_browser')}</option>
          {languages.map(([tag, name]) => (
            <option value={tag} key={tag} lang={tag.replace('_', '-')}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={text('settings_appearance')}
          value={appearance}
          change={(value) =>
            void preferences.change({ appearance: value as Settings['appearance'] })
          }
        >
          {appearances.map((one) => (
            <option value={one} key={one}>
              {text(`settings_appearance_${one}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={text('settings_log_sent')}
          value={logSent}
          change={(value) => void preferences.change({ logSent: value as Settings['logSent'] })}
        >
          {logSentChoices.map((one) => (
            <option value={one} key={one}>
              {text(`settings_log_sent_${one}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={text('settings_region')}
          value={region ?? ''}
          change={(value) => void preferences.change({ region: value || null })}
        >
          <option value="">{text('settings_region_guessed', guessed)}</option>
          {preferences.regions.value.map(({ code, name }) => (
            <option value={code} key={code}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={text('settings_reminders')}
          value={reminderHour === null ? '' : String(reminderHour)}
          change={(value) =>
            void preferences.change({ reminderHour: value === '' ? null : Number(value) })
          }
        >
          <option value="">{text('settings_reminders_never')}</option>
          {hours.map((hour) => (
            <option value={String(hour)} key={hour}>
              {hourInWords(hour)}
            </option>
          ))}
        </Choice>
      </div>
    </Section>
  );
}

function Choice({
  label,
  value,
  change,
  children,
}: {
  label: string;
  value: string;
  change: (value: string) => void;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
