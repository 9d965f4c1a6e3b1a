import { Avatar } from '#components/ui/Avatar.tsx';
import { Section } from '#components/ui/Section.tsx';
import { exactTime, shortDate } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { CardModel, Colleague } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

export function Colleagues({
  model,
  open,
}: {
  model: CardModel;
  open: (contactId: string) => void;
}) {
  const known = model.colleagues.value;
  if (!known || known.people.length === 0) return null;
  return (
    <Section
      name={text('section_people_at', known.company)}
      detail={text('count', known.people.length)}
    >
      <ul class="card rows">
        {known.people.map((colleague) => (
          <ColleagueRow key={colleague.id} colleague={colleague} open={open} />
        ))}
      </ul>
    </Section>
  );
}

/** Somebody in a line: a button that opens the card. */
export function ColleagueRow({
  colleague,
  note = null,
  open,
}: {
  colleague: Colleague;
  /** A further quiet word behind the name. */
  note?: string | null;
  open: (contactId: string) => void;
}) {
  const { name, title, openOpportunities, lastAt } = colleague;
  return (
    <li>
      <button type="button" class="row colleague" onClick={() => open(colleague.id)}>
        <Avatar initials={colleague.initials} hue={colleague.hue} />
        <span class="row-main" title={title ? `${name}, ${title}` : name} dir="auto">
          {name}
          {title && <span class="muted"> · {title}</span>}
          {note && <span class="muted"> · {note}</span>}
        </span>
        <span class="row-side muted">
          {openOpportunities > 0 && <span>{text('colleague_open', openOpportunities)}</span>}
          {lastAt !== null && (
            <time dateTime={new Date(lastAt).toISOString()} title={exactTime(lastAt)}>
              {shortDate(lastAt, now.value)}
            </time>
          )}
        </span>
      </button>
    </li>
  );
}
