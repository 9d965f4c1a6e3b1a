import type { ComponentChildren } from 'preact';

import { WebLink } from '#components/sidebar/WebLink.tsx';
import type { ContactView } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

export interface Reachable extends Pick<ContactView, 'emails' | 'phones' | 'links' | 'note'> {
  domains?: readonly string[];
}

/** Every address, number and link, where a card has room for one. */
export function Reach({ reach }: { reach: Reachable }) {
  const { emails, phones, links, note, domains = [] } = reach;
  return (
    <dl class="reach">
      <Line name={text('field_email')} values={emails}>
        {(email) => (
          <a href={`mailto:${email}`} key={email}>
            {email}
          </a>
        )}
      </Line>
      <Line name={text('field_phone')} values={phones}>
        {({ value, shown, extension }) => (
          <a href={`tel:${value}`} key={`${value};${extension}`}>
            {extension ? text('phone_extension', shown, extension) : shown}
          </a>
        )}
      </Line>
      <Line name={text('field_domain')} values={domains}>
        {(domain) => <span key={domain}>{domain}</span>}
      </Line>
      <Line name={text('field_link')} values={links}>
        {({ value, shown }) => <WebLink href={value} shown={shown} key={value} />}
      </Line>
      <Line name={text('field_note')} values={note === null ? [] : [note]}>
        {(words) => (
          <span class="reach-note" key="note">
            {words}
          </span>
        )}
      </Line>
    </dl>
  );
}

function Line<T>({
  name,
  values,
  children,
}: {
  name: string;
  values: readonly T[];
  children: (value: T) => ComponentChildren;
}) {
  if (values.length === 0) return null;
  return (
    <div class="reach-line">
      <dt>{name}</dt>
      <dd dir="auto">{values.map(children)}</dd>
    </div>
  );
}
