import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Channel, Direction, Purpose } from '#lib/domain/interaction.ts';
import type { OpportunityRole } from '#lib/domain/opportunity.ts';

import type { CardModel, EditForm } from './card-model.ts';
import type { ComposeModel } from './compose-model.ts';
import type { FollowUpsModel } from './follow-ups-model.ts';
import type { Stretch } from './list-window.ts';
import type { LookUpModel } from './look-up-model.ts';
import type { PagePeopleModel } from './page-people-model.ts';
import type { QuickLogModel } from './quick-log-model.ts';
import type { Words } from './words.ts';

/*
 * What the sidebar's components read and what they may ask for. The models behind it (panel.ts, card.ts, log-box.ts, …)
 * follow the database; components hold no state of their own beyond focus and what is being typed.
 * Words reach the screen through lib/view/text.ts, dates and money through lib/view/format.ts.
 */

/** What the whole sidebar shows. */
export type Screen =
  | { kind: 'starting' }
  | { kind: 'trouble'; trouble: Trouble }
  /** No mail is open: what is due, and what was logged last. */
  | { kind: 'today' }
  | { kind: 'mail' }
  /** A page that is no webmail, and whom it names. */
  | { kind: 'page' }
  /** Somebody is being made a contact by hand. */
  | { kind: 'newContact'; form: EditForm }
  /** A mail is being written: the people whom it goes to. */
  | { kind: 'compose' }
  /** Somebody whom the user opened himself, in front of what the page shows. */
  | { kind: 'record' }
  /** The open mail has nobody in it but oneself and machines. */
  | { kind: 'nobody'; subject: string | null }
  /** The site is a webmail of ours, but the page could not be read. */
  | { kind: 'unreadable' }
  /** The page looks like a webmail that the user has not allowed yet. */
  | { kind: 'offerSite'; origin: string };

export type Trouble =
  /** The browser denies IndexedDB here (site data blocked, sandboxed page): the native side panel still works. */
  | { kind: 'storageBlocked'; docked: boolean }
  | { kind: 'privateWindow' }
  | { kind: 'damaged'; missing: { table: string; expected: number; found: number }[] }
  /** A newer Sidecard wrote this database. Shown above the card; reading works. */
  | { kind: 'newer' }
  | { kind: 'failed'; code: string };

export interface PersonTab {
  key: string;
  name: string;
  email: string | null;
  initials: string;
  /** 0–5, picks the avatar's colour; the same person has the same one everywhere. */
  hue: number;
  known: boolean;
}

export type LogView =
  /** Not known yet; keeps the button's space. */
  | { kind: 'loading' }
  /** `reason` says why this opportunity is proposed; null target = "No opportunity". */
  | { kind: 'ready'; unknown: boolean; target: LogTarget | null; reason: Words | null }
  /** Two are close: two chips, still one click. */
  | { kind: 'ask'; unknown: boolean; options: { target: LogTarget; reason: Words }[] }
  | { kind: 'logged'; at: number; target: LogTarget | null; undoEntry: string | null }
  | { kind: 'cannot'; reason: Words };

export interface LogTarget {
  opportunityId: string;
  name: string;
  closed: boolean;
}

export interface LogModel {
  view: ReadonlySignal<LogView>;
  busy: ReadonlySignal<boolean>;
  /** A click was refused or failed: what happened and what to do. */
  problem: ReadonlySignal<Words | null>;
  /** Messages of the open thread; `older` are earlier ones that are not logged and could be. */
  progress: ReadonlySignal<{ logged: number; total: number; older: number } | null>;
  /** Every opportunity that can be chosen, best first; with "No opportunity" and the rest added by the menu. */
  targets: ReadonlySignal<LogTarget[]>;
  menuOpen: Signal<boolean>;
  /** Log the open mail as proposed ("Add and log" when the sender is unknown). */
  log(): Promise<void>;
  /** Log it, or move the log, to this opportunity; null for none. */
  logTo(opportunityId: string | null, options?: { purpose?: Purpose }): Promise<void>;
  logOlder(): Promise<void>;
  undo(): Promise<void>;
  neverLog(): Promise<void>;
}

export interface OpportunityView {
  id: string;
  name: string;
  amount: { minor: number; currency: string } | null;
  stages: { id: string; name: string; kind: 'open' | 'won' | 'lost' }[];
  stageIndex: number;
  probability: number;
  daysInStage: number;
  /** Days after which this stage counts as stalled, where a limit is set. */
  limitDays: number | null;
  closeDate: string | null;
  nextStep: string | null;
  role: OpportunityRole | null;
}

export interface OpportunitiesModel {
  rows: ReadonlySignal<OpportunityView[] | null>;
  /** Sum of amounts per currency. */
  totals: ReadonlySignal<{ minor: number; currency: string }[]>;
  moveStage(opportunityId: string, stageId: string): Promise<void>;
}

export interface HistoryEntry {
  id: string;
  channel: Channel;
  direction: Direction;
  purpose: Purpose | null;
  at: number;
  subject: string | null;
  /** First words of the text, one line. */
  preview: string;
  text: string;
  /** Who spoke to whom, shortened: names only. */
  from: string | null;
  to: string[];
  attachments: string[];
  /** http(s) link back to the mail, where there is one. */
  link: string | null;
  /** Which adapter read it and when, and the hash of the text. */
  evidence: { capturedAt: number; detector: string; sha256: string } | null;
  opportunity: string | null;
}

export interface HistoryModel {
  /** Newest first, those near the screen; null while loading for the first time. */
  stretch: ReadonlySignal<Stretch<HistoryEntry> | null>;
  total: ReadonlySignal<number>;
  /** Says which entries are on the screen; `end` is one past the last. */
  show(first: number, end: number): void;
  expanded: ReadonlySignal<ReadonlySet<string>>;
  toggle(id: string): void;
  /** Where `j`/`k` stand; -1 before the first. */
  cursor: ReadonlySignal<number>;
  /** Counts how often that was moved, which being pushed on by newer entries is not. */
  moves: ReadonlySignal<number>;
  move(by: 1 | -1): void;
  /** The user clicked or reached an entry otherwise; `move` goes on from there. */
  moveTo(index: number): void;
}

/** The last thing done that can be taken back; stands for 10 s in place. */
export interface NoticeView {
  words: Words;
  undo: (() => Promise<void>) | null;
  /** Fields that Undo left alone because they were edited since. */
  left: string[];
}

/** With whom it was; `contactId` is null where that is nobody who is known. */
export interface RecentEntry extends HistoryEntry {
  person: string | null;
  contactId: string | null;
}

export interface TodayModel {
  followUps: FollowUpsModel;
  recent: ReadonlySignal<RecentEntry[] | null>;
}

export interface SidebarModel {
  screen: ReadonlySignal<Screen>;
  /** True with a newer database: everything can be read, nothing written. */
  readOnly: ReadonlySignal<boolean>;
  docked: ReadonlySignal<boolean>;
  /** The reader of this webmail is new, and the user is told so. */
  beta: ReadonlySignal<boolean>;
  /** Shows a contact's card in front of what the page shows. */
  openRecord: (contactId: string) => void;
  /** To whom or what was there before. */
  back(): void;
  /** What is behind the opened card. */
  backTo: ReadonlySignal<'mail' | 'page'>;
  people: ReadonlySignal<PersonTab[]>;
  selected: ReadonlySignal<number>;
  select(index: number): void;
  lookUp: LookUpModel;
  /** Null until the first page that is no webmail has been met and the code for it is there. */
  anyPage: ReadonlySignal<PagePeopleModel | null>;
  card: CardModel;
  log: LogModel;
  compose: ComposeModel;
  opportunities: OpportunitiesModel;
  followUps: FollowUpsModel;
  history: HistoryModel;
  today: TodayModel;
  quickLog: QuickLogModel;
  /** Opens the form for a mail that could not be read. */
  logByHand(): void;
  notice: ReadonlySignal<NoticeView | null>;
  dismissNotice(): void;
  /** Counts by selector, to copy into a report: no address, no subject. */
  healthReport: ReadonlySignal<string>;
  /** Closes what is open; with nothing open gives focus back to the page. */
  escape(): void;
  hide(): void;
  openWorkspace(page?: string): void;
  openSidePanel(): void;
  allowSite(): Promise<void>;
  reload(): void;
}
