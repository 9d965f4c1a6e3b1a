import type { ExtensionBrowser } from '../../e2e/extension.ts';
import { bundled } from '../browser.ts';
import type { CardSeen } from '../card-watch.ts';
import { emptyFrame } from '../empty-frame.ts';
import { type MailRig, openMailbox } from '../mail-rig.ts';
import type { Measured, Operation } from '../operation.ts';
import { interleaved } from '../spread.ts';
import { addressesOf, nameOf, sizes } from '../world.ts';
import type { rawCard as RawCard } from '../raw-card.ts';

/** Of a hundredth of the people is a tenth of all mail, and so it is here. */
const shares = [0, 0.00001, 0.0001, 0.001, 0.004, 0.01, 0.03, 0.08, 0.15, 0.27, 0.42, 0.64, 0.9];

export const operation: Operation = {
  name: 'card',
  async measure(bench) {
    const browser = await bench.browser();
    const contacts = [
      ...new Set(shares.map((share) => Math.floor(share * sizes[bench.size].contacts))),
    ];
    const rig = await openMailbox(browser, contacts, 'card-watch.ts');
    try {
      const rounds = Math.min(bench.rounds, 60);
      const [lines, seen] = await measureCards(browser, rig, contacts, rounds);
      const most = (of: (card: CardSeen) => number) => Math.max(...seen.map(of));
      bench.say(
        `card: at most ${most((one) => one.transactions)} transactions, ${most((one) => one.requests)} requests`,
      );
      return lines;
    } finally {
      await rig.close();
    }
  },
};

async function measureCards(
  browser: ExtensionBrowser,
  rig: MailRig,
  contacts: readonly number[],
  rounds: number,
): Promise<[Measured[], CardSeen[]]> {
  const markupOf = new Map<number, string>();
  const seen: CardSeen[] = [];
  const open = async (contact: number) => {
    const name = nameOf(contact);
    await rig.sidebar.evaluate((expected) => expectCard(expected), name);
    await rig.open(contact);
    const card = await rig.sidebar.evaluate(() => cardSeen());
    markupOf.set(contact, card.markup);
    return card;
  };
  // Each once, so that the floor has the markup of all of them.
  for (const contact of [...contacts.slice(1), ...contacts.slice(0, 1)]) await open(contact);
  const bare = await emptyFrame(browser, rig);
  await bare.evaluate(await bundled('raw-card.ts'));
  const contactOf = (round: number) => contacts[(round + contacts.length) % contacts.length] ?? 0;
  const spreads = await interleaved(rounds, {
    floor: async (round) => {
      const contact = contactOf(round);
      const given = [
        addressesOf(contact)[0] ?? '',
        `m:gmail:${contact}`,
        markupOf.get(contact) ?? '',
      ] as const;
      return bare.evaluate(([...args]) => rawCard(...args), given);
    },
    ours: async (round) => {
      const card = await open(contactOf(round));
      if (round >= 0) seen.push(card);
      return card.painted;
    },
  });
  const lines: Measured[] = [
    {
      row: 1,
      what: 'mail opened → card painted, sidebar open',
      unit: 'ms',
      ...spreads,
      goal: 1.3,
      cap: { p50: 25, p95: 60 },
      note: 'the floor reads the same records in one bare transaction and sets the finished markup of the very card by innerHTML, in another frame of the same page; both count to the paint, which comes with the next frame of the screen. What ours has beyond it is checking the message, a second transaction once it is known who that is, Dexie’s way to each of 16 requests, and forming and drawing the answers. Gone are place-holders in between, three readings of one history, elements and formats made anew for each mail, and two thirds of the microtasks by which Dexie leads an await back into its transaction; all questions in one transaction were tried, but Dexie lets what follows from an answer slip into it.',
    },
  ];
  return [lines, seen];
}

/** Stand for what the bundles put into the frames. */
declare function expectCard(name: string): void;
declare function cardSeen(): Promise<CardSeen>;
declare const rawCard: typeof RawCard;
