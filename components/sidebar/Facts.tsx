import type { ComponentChildren } from 'preact';

import { lowerFirst } from '#components/ui/say.ts';
import { ago, dayInWords, daysUntil, exactTime, startOfDay, timeIn } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { ContactView } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

import { channelName } from './channel-name.ts';
import { WebLink } from './WebLink.tsx';

export function Facts({ contact }: { contact: ContactView }) {
  const [email] = contact.emails;
  const [phone] = contact.phones;
  const [link] = contact.links;
  const theirTime = contact.timeZone && timeIn(contact.timeZone, now.value);
  return (
    <dl class="facts">
      <Fact name={text('fact_last_contact')}>
        <LastContact last={contact.lastContact} />
      </Fact>
      <Fact name={text('fact_next_step')}>
        <NextStep next={contact.nextStep} />
      </Fact>
      {phone && (
        <Fact name={text('field_phone')} whole={contact.phones.map(shownPhone).join('\n')}>
          <a href={`tel:${phone.value}`}>{shownPhone(phone)}</a>
        </Fact>
      )}
      {theirTime && contact.timeZone && (
        <Fact name={text('fact_their_time')} whole={contact.timeZone}>
          {text('fact_time_and_place', theirTime, placeOf(contact.timeZone))}
        </Fact>
      )}
      {email && (
        <Fact name={text('field_email')} whole={contact.emails.join('\n')} wide="wide">
          {email}
        </Fact>
      )}
      {link && (
        <Fact
          name={text('field_link')}
          whole={contact.links.map(({ value }) => value).join('\n')}
          wide="wide"
        >
          <WebLink href={link.value} shown={link.shown} />
        </Fact>
      )}
      {contact.note && (
        <Fact name={text('field_note')} whole={contact.note} wide="wide">
          {contact.note}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  whole,
  wide,
  children,
}: {
  name: string;
  /** Everything, for the tooltip, where only the first of several is shown. */
  whole?: string;
  wide?: 'wide';
  children: ComponentChildren;
}) {
  return (
    <div class="fact" data-width={wide}>
      <dt>{name}</dt>
      <dd title={whole} dir="auto">
        {children}
      </dd>
    </div>
  );
}

function LastContact({ last }: { last: ContactView['lastContact'] }) {
  if (!last) return <span class="muted">{text('fact_no_contact')}</span>;
  return (
    <time dateTime={new Date(last.at).toISOString()} title={exactTime(last.at)}>
      {text(
        'fact_when_how',
        ago(last.at, now.value),
        lowerFirst(channelName(last.channel, last.direction)),
      )}
    </time>
  );
}

function NextStep({ next }: { next: ContactView['nextStep'] }) {
  if (!next) return <span class="muted">{text('fact_no_next_step')}</span>;
  if (!next.due) return <span>{next.title}</span>;
  const isLate = daysUntil(next.due, now.value) < 0;
  return (
    <span
      class={isLate ? 'late' : undefined}
      title={`${next.title}\n${exactTime(startOfDay(next.due))}`}
    >
      {text('fact_what_when', next.title, dayInWords(next.due, now.value))}
    </span>
  );
}

const shownPhone = (phone: ContactView['phones'][number]): string =>
  phone.extension ? text('phone_extension', phone.shown, phone.extension) : phone.shown;

/** `America/Argentina/Buenos_Aires` → "Buenos Aires". */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
