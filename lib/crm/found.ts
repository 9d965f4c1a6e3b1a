import type { Channel, Direction } from '#lib/domain/interaction.ts';
import type { Span } from '#lib/domain/highlight.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { Money } from '#lib/domain/record.ts';

/** What every line of a list of results needs. */
interface FoundRecord {
  id: string;
  /** One line, without anything that is not drawn. May be empty. */
  name: string;
  /** A second, quieter one: why it was found, else what it is. May be empty. */
  detail: string;
  /** What of both to mark, in order and apart from each other. */
  matched: { name: Span[]; detail: Span[] };
  /** The text was this record's whole address, number or name, and not only a part of one. */
  exact: 'address' | 'number' | 'name' | null;
}

export interface FoundContact extends FoundRecord {
  kind: 'contact';
  /** The one that was looked for, else the first one. */
  email: string | null;
  /** E.164; the one that was looked for, else the first one. */
  phone: string | null;
  companyId: string | null;
  companyName: string | null;
  /** When something last passed between us, epoch ms. */
  lastAt: number | null;
  openOpportunities: number;
}

export interface FoundCompany extends FoundRecord {
  kind: 'company';
  domain: string | null;
  phone: string | null;
  lastAt: number | null;
  openOpportunities: number;
}

export interface FoundOpportunity extends FoundRecord {
  kind: 'opportunity';
  companyId: string | null;
  companyName: string | null;
  status: Opportunity['status'];
  /** A name, or a key of the catalogue in a pipeline that nobody has changed. */
  stage: string | null;
  amount: Money | null;
}

/** Its name is the subject. */
export interface FoundInteraction extends FoundRecord {
  kind: 'interaction';
  channel: Channel;
  direction: Direction;
  /** Epoch ms. */
  at: number;
  subject: string | null;
  /** The name of the contact with whom it was. */
  person: string | null;
  contactId: string | null;
  opportunityId: string | null;
  /** http(s), back to the mail. */
  link: string | null;
}

export type Found = FoundContact | FoundCompany | FoundOpportunity | FoundInteraction;
export type FoundKind = Found['kind'];
