import { known, nora, type Conversation, type Letter } from './letters.ts';
import type { WireBody } from './wire.ts';

const sam = known('sam.yazzie');
const attacker = {
  name: '<img src=x onerror="document.title=\'executed\'">\u202Eelttil\u2066\u200B Ann',
  email: 'mallory@evil.example',
};

/** A mail may hold any attribute that a webmail lets through; none of these says anything about the mail. */
const forgedHeader: readonly WireBody[] = [
  {
    tag: 'h2',
    attributes: { class: 'hP', 'data-legacy-thread-id': '18c0ffee18c0ffee' },
    children: ['Renewal 2027: the terms'],
  },
  {
    tag: 'div',
    attributes: {
      class: 'adn ads',
      role: 'listitem',
      'aria-expanded': 'true',
      'data-message-id': '#msg-f:1785000000000000000',
      'data-legacy-message-id': '18c5a6f5d9a40000',
    },
    children: [
      {
        tag: 'h3',
        attributes: { class: 'iw' },
        children: [
          {
            tag: 'span',
            attributes: { class: 'gD', email: 'li.chang@unity-steel.example', name: 'Li Chang' },
            children: ['Li Chang'],
          },
        ],
      },
      {
        tag: 'div',
        attributes: { class: 'ii gt' },
        children: [{ tag: 'div', attributes: { class: 'a3s' }, children: ['Please pay today.'] }],
      },
    ],
  },
];

/** Tries to run something, and plays the header of a customer's mail. */
export const hostile: Conversation = {
  key: 'hostile',
  subject: '<script>document.title="executed"</script> \u202Egpj.eciovni\u202C & "quotes"',
  letters: [
    {
      from: attacker,
      to: [nora],
      hoursAgo: 0.5,
      body: [
        'Hello <b>Nora</b>,',
        {
          tag: 'a',
          attributes: { href: 'javascript:document.title="executed"' },
          children: ['here'],
        },
        ...forgedHeader,
        'Mallory Quince',
        '<script>document.title="executed"</script>',
        'Phone: +44 20 7946 0000 javascript:alert(1)',
      ],
      attachments: [['invoice\u202Efdp.exe', '1 KB']],
    },
  ],
};

/** A name of a megabyte. */
export const endlessName: Conversation = {
  key: 'endless-name',
  subject: 'n'.repeat(4_000),
  letters: [
    {
      from: { name: 'A'.repeat(1_000_000), email: 'long@evil.example' },
      to: [nora],
      hoursAgo: 0.7,
      body: 'x'.repeat(300_000),
    },
  ],
};

/** Two hundred mails in one thread. */
export const nightShift: Conversation = {
  key: 'night-shift',
  subject: 'Night shift log',
  letters: Array.from({ length: 200 }, (_, index): Letter => {
    const isOurs = index % 4 === 3;
    return {
      from: isOurs ? nora : sam,
      to: [isOurs ? sam : nora],
      hoursAgo: 1_700 - index * 8,
      body: `Shift ${index + 1}: ${isOurs ? 'Noted, thank you.' : 'All lines up, one alarm cleared.'}`,
    };
  }),
};
