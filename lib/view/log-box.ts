import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import { proposeTarget } from '#lib/crm/propose-target.ts';
import { interactionsByMailKeys } from '#lib/db/interaction-queries.ts';
import { opportunitiesByIds } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import type { Mail } from '#lib/domain/mail.ts';
import { isNeverLogged } from '#lib/domain/never-log.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { Reason } from '#lib/domain/propose-opportunity.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { threadProgress } from '#lib/domain/thread-progress.ts';

import { live, valueOr } from './live.ts';
import type { LogActions } from './log-actions.ts';
import type { OpenMail } from './open-mail.ts';
import type { LogModel, LogTarget, LogView } from './sidebar-model.ts';
import type { Words } from './words.ts';
import { text } from './text.ts';

/** The one button: where the open mail would be logged and why, or that it is logged, as the database says. */
export const LogBox = createModel(
  (
    store: Store,
    open: OpenMail,
    settings: ReadonlySignal<Settings>,
    actions: LogActions,
    /** The whole database can only be read. */
    readOnly: boolean,
  ): LogModel => {
    const logs = live(() => {
      const mail = open.mail.value;
      return mail && (() => interactionsByMailKeys(store, allKeys(mail)));
    }, store);
    const progress = computed(() => {
      const mail = open.mail.value;
      return mail && logs.value.status === 'ready' ? threadProgress(mail, logs.value.value) : null;
    });
    const logged = computed(() => {
      const id = progress.value?.openLoggedAs;
      return valueOr(logs.value, []).find((one) => one.id === id) ?? null;
    });
    const targets = live(() => {
      const { mail, message, contactByEmail } = open;
      if (!mail.value || !message.value || !contactByEmail.value) return null;
      const [theMail, theMessage] = [mail.value, message.value];
      const contacts = [...contactByEmail.value.values()];
      return () => proposeTarget(store, theMail, theMessage, contacts);
    }, store);
    const choices = computed(() => valueOr(targets.value, null)?.opportunities.map(targetOf) ?? []);
    const chosen = computed(
      () => choices.value.find((one) => one.opportunityId === logged.value?.opportunityId) ?? null,
    );
    const loggedTo = live<Opportunity[]>(() => {
      const id = logged.value?.opportunityId;
      // Mostly it was chosen from the list, which the database keeps up already.
      return id === undefined || chosen.value ? null : () => opportunitiesByIds(store, [id]);
    }, store);

    const view = computed<LogView>(() => {
      const party = open.party.value;
      if (!open.mail.value || !party || logs.value.status === 'loading') return { kind: 'loading' };
      // Somebody else in a logged mail can still be added to it.
      const isStranger = party.email !== null && open.contact.value === null;
      if (logged.value && (readOnly || !isStranger)) {
        const [opportunity] = valueOr(loggedTo.value, []);
        return {
          kind: 'logged',
          at: logged.value.evidence?.capturedAt ?? logged.value.createdAt,
          target: opportunity ? targetOf(opportunity) : chosen.value,
          undoEntry: actions.entryOf(logged.value.id),
        };
      }
      if (readOnly) return { kind: 'cannot', reason: { key: 'log_cannot_read_only' } };
      if (!party.email) return { kind: 'cannot', reason: { key: 'log_cannot_no_address' } };
      if (isNeverLogged(party.email, settings.value.neverLog))
        return { kind: 'cannot', reason: { key: 'log_cannot_never', args: [party.email] } };
      if (open.contact.value === undefined) return { kind: 'loading' };
      const unknown = open.contact.value === null;
      // Nobody known, nothing to choose from.
      if (open.contactByEmail.value?.size === 0)
        return { kind: 'ready', unknown, target: null, reason: null };
      if (targets.value.status !== 'ready') return { kind: 'loading' };
      return proposalView(targets.value.value, unknown);
    });
    effect(() => {
      // What was said of the last mail does not stand beside this one.
      void open.message.value?.key;
      actions.problem.value = null;
    });

    const proposed = (): string | null => {
      const { value } = view;
      if (value.kind === 'ready') return value.target?.opportunityId ?? null;
      return value.kind === 'ask' ? (value.options[0]?.target.opportunityId ?? null) : null;
    };
    const canLog = () => view.value.kind === 'ready' || view.value.kind === 'ask';
    return {
      view,
      busy: actions.busy,
      problem: actions.problem,
      progress: computed(() => {
        const { value } = progress;
        return value && { ...value.counts, older: value.olderUnlogged.length };
      }),
      targets: choices,
      menuOpen: signal(false),
      async log() {
        if (canLog()) await actions.log([open.mail.value?.open ?? -1], proposed());
      },
      async logTo(opportunityId, { purpose } = {}) {
        const name = choices.value.find((one) => one.opportunityId === opportunityId)?.name;
        if (logged.value)
          return actions.move(logged.value.id, {
            opportunityId,
            name,
            ...(purpose && { purpose }),
          });
        if (canLog()) await actions.log([open.mail.value?.open ?? -1], opportunityId, purpose);
      },
      async logOlder() {
        const indexes = progress.value?.olderUnlogged ?? [];
        await actions.log(indexes, logged.value?.opportunityId ?? proposed());
      },
      async undo() {
        if (logged.value) await actions.undo(logged.value.id);
      },
      async neverLog() {
        const email = open.party.value?.email;
        if (email) await actions.neverLog(email);
      },
    };
  },
);

const allKeys = (mail: Mail): string[] => [
  ...new Set(mail.messages.flatMap((message) => mailKeys(mail, message))),
];

const targetOf = ({ id, name, status }: Opportunity): LogTarget => ({
  opportunityId: id,
  name,
  closed: status !== 'open',
});

function proposalView(
  { proposed, opportunities }: Awaited<ReturnType<typeof proposeTarget>>,
  unknown: boolean,
): LogView {
  const found = (id: string): LogTarget | null => {
    const opportunity = opportunities.find((one) => one.id === id);
    return opportunity ? targetOf(opportunity) : null;
  };
  if (proposed.status === 'none') return { kind: 'ready', unknown, target: null, reason: null };
  if (proposed.status === 'one') {
    const target = found(proposed.opportunityId);
    return { kind: 'ready', unknown, target, reason: target && reasonWords(proposed.reason) };
  }
  const options = proposed.options.flatMap(({ opportunityId, reason }) => {
    const target = found(opportunityId);
    return target ? [{ target, reason: reasonWords(reason) }] : [];
  });
  return { kind: 'ask', unknown, options };
}

function reasonWords(reason: Reason): Words {
  if (reason.code === 'role') {
    return reason.role === 'listed'
      ? { key: 'reason_listed' }
      : { key: 'reason_role', args: [text(`role_${reason.role}`)] };
  }
  return {
    key: `reason_${reason.code}`,
    ...('days' in reason && { args: [reason.days] }),
  };
}
