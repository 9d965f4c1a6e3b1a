import { Avatar } from '#components/ui/Avatar.tsx';
import { Icon } from '#components/ui/icons.tsx';
import { Section } from '#components/ui/Section.tsx';
import { say } from '#components/ui/say.ts';
import type { PagePeopleModel, StrangerOnPage } from '#lib/view/page-people-model.ts';
import { text } from '#lib/view/text.ts';

/** Whom the page names and nobody has added: what it says of them and how, and one button each. */
export function Strangers({
  strangers,
  model,
  readOnly,
}: {
  strangers: readonly StrangerOnPage[];
  model: PagePeopleModel;
  readOnly: boolean;
}) {
  if (strangers.length === 0) return null;
  return (
    <Section name={text('unknown_person')} detail={text('count', strangers.length)}>
      <ul class="card rows strangers">
        {strangers.map((stranger) => (
          <Stranger
            key={stranger.key}
            stranger={stranger}
            add={readOnly ? null : () => void model.add(stranger.key)}
          />
        ))}
      </ul>
    </Section>
  );
}

function Stranger({ stranger, add }: { stranger: StrangerOnPage; add: (() => void) | null }) {
  const { kind, name, initials, hue, about, values, source } = stranger;
  return (
    <li class="stranger">
      {kind === 'organization' ? (
        <span class="found-icon">
          <Icon name="company" />
        </span>
      ) : (
        <Avatar initials={initials} hue={hue} ring="dashed" />
      )}
      <div class="stranger-text">
        <p class="stranger-name" title={name} dir="auto">
          {name}
        </p>
        {about && (
          <p class="stranger-line muted" title={about} dir="auto">
            {about}
          </p>
        )}
        {values.map((value) => (
          <p class="stranger-line" key={value} title={value}>
            {value}
          </p>
        ))}
        <p class="stranger-source">{say(source)}</p>
      </div>
      {add && (
        <button
          type="button"
          class="button quiet stranger-add"
          aria-label={text(kind === 'organization' ? 'page_add_company' : 'page_add', name)}
          onClick={add}
        >
          {text('settings_add')}
        </button>
      )}
    </li>
  );
}
