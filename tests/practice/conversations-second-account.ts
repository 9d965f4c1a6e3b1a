import { known, nora, noraAlone, type Conversation } from './letters.ts';

/** In the user's other mailbox, `/mail/u/1/`. */
export const secondAccountConversations: readonly Conversation[] = [
  {
    key: 'move',
    subject: 'After the move',
    letters: [
      {
        from: known('claire.moreau'),
        to: [noraAlone],
        cc: [nora],
        hoursAgo: 20,
        body: 'Dear Nora,\n\neverything works, thank you. The workshop has better reception than the office.\n\nClaire Moreau\nAtelier Moreau',
      },
    ],
  },
  {
    key: 'talk',
    subject: 'A talk in spring',
    letters: [
      {
        from: { name: 'Peder Aas', email: 'peder.aas@fjordforum.example' },
        to: [noraAlone],
        hoursAgo: 60,
        body: 'Dear Nora,\n\nwould you speak about small networks at our forum in April?\n\nPeder Aas\nProgramme Director, Fjord Forum',
      },
    ],
  },
];
