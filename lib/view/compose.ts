import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';
import { decideSent, type SentDecision } from '#lib/domain/decide-sent.ts';
import type { SentChoice } from '#lib/domain/sent-mail.ts';
import type { Settings } from '#lib/domain/settings.ts';

import type { ChosenForDrafts, ComposeModel, ComposeView } from './compose-model.ts';
import { verbs } from './later-verbs.ts';
import type { Notice } from './notice.ts';
import type { OpenCompose } from './open-compose.ts';
import type { OpenMail } from './open-mail.ts';
import { refusedWords, said } from './outcome.ts';
import type { UnknownPerson } from './unknown-person.ts';
import type { Words } from './words.ts';

export interface ComposeParts {
  store: Store;
  open: OpenMail;
  unknown: UnknownPerson;
  written: OpenCompose;
  notice: Notice;
  settings: ReadonlySignal<Settings>;
  chosen: ChosenForDrafts;
}

/** What becomes of the mail that is being written once it is sent: whether it is logged, and whether its answer is waited for. */
export const Compose = createModel((parts: ComposeParts): ComposeModel => {
  const { store, open, unknown, written, notice, settings, chosen } = parts;
  const problem = signal<Words | null>(null);
  effect(() => {
    void written.draft.value;
    problem.value = null;
  });
  const choice = computed<SentChoice | null>(() => {
    const { value: draft } = written.draft;
    return (draft !== null && chosen.choices.value[draft]) || null;
  });
  const view = computed<ComposeView>(() => {
    const known = open.contactByEmail.value;
    const mail = open.mail.value;
    if (!known || !mail) return { kind: 'loading' };
    const recipients = mail.others.flatMap(({ email }) => email ?? []);
    const { logSent: setting, neverLog } = settings.value;
    const decision = decideSent({
      setting,
      neverLog,
      choice: choice.value,
      recipients,
      known: [...known.values()],
    });
    const cannot = whyNever(decision);
    if (cannot) return { kind: 'cannot', reason: cannot };
    if (written.draft.value === null)
      return { kind: 'cannot', reason: { key: 'sent_cannot_draft' } };
    const contact = open.contact.value ?? null;
    return {
      kind: 'choose',
      logs: decision.log,
      reason: reasonWords(decision),
      remindDays: choice.value?.remindDays ?? null,
      contact:
        contact && setting === 'chosen'
          ? { name: contact.displayName, always: contact.logSent === true }
          : null,
    };
  });

  const choose = async (change: Omit<SentChoice, 'at'>) => {
    const { value: draft } = written.draft;
    if (draft === null) return;
    // What is chosen is not in the database, but it is a click that must be seen like any other.
    problem.value = (await store.mayWrite?.()) === false ? refusedWords('unseen') : null;
    if (problem.value === null) await chosen.change(draft, { ...change, at: store.now() });
  };
  return {
    view,
    problem,
    setLog: (wanted) => choose({ log: wanted === 'log' }),
    setReminder: (days) =>
      choose(
        days === null
          ? { ...(choice.value?.log !== undefined && { log: choice.value.log }) }
          : { log: true, remindDays: days },
      ),
    async toggleAlways() {
      const contact = open.contact.value;
      if (!contact) return;
      const wanted = contact.logSent === true ? 'leave' : 'log';
      const args = [contact.displayName];
      const { chooseLogSent } = await verbs();
      said(
        notice,
        await chooseLogSent(store, contact, wanted),
        wanted === 'log' ? { key: 'sent_always_done', args } : { key: 'sent_always_undone', args },
      );
    },
    async add() {
      const email = open.party.peek()?.email;
      if (!email) return;
      const checked = await unknown.checked(email);
      problem.value = checked.status === 'gone' ? { key: 'problem_failed' } : null;
      if (checked.status !== 'checked') return;
      const { fields } = checked;
      const { createContact } = await import('#lib/crm/create-contact.ts');
      const made = await createContact(store, fields);
      if (made.status === 'created')
        notice.done({ key: 'sent_person_added', args: [fields.displayName] }, made.entry);
      else problem.value = refusedWords(made.status);
    },
  };
});

function whyNever(decision: SentDecision): Words | null {
  if (decision.log) return null;
  if (decision.because === 'neverLog') return { key: 'sent_cannot_never' };
  return decision.because === 'nobodyKnown' ? { key: 'sent_cannot_unknown' } : null;
}

function reasonWords({ log, because }: SentDecision): Words | null {
  if (because === 'thisMail') return null;
  if (because === 'contact') return { key: log ? 'sent_because_contact' : 'sent_left_contact' };
  return { key: log ? 'sent_because_setting' : 'sent_left_setting' };
}
