import { aFollowUpDraft } from './follow-ups.ts';
import type { Scene } from './models.ts';

/** Follow-ups that are written, changed and due. */
export const quickScenes: Record<string, () => Scene> = {
  newFollowUp: () => ({ followUpDraft: aFollowUpDraft(null, { title: 'Quote for 40 seats' }) }),
  quickCall: () => ({ quick: {} }),
  quickNote: () => ({ quick: { channel: 'note', text: 'Rather called in the afternoon.' } }),
  quickAsk: () => ({
    screen: { kind: 'today' },
    quick: { person: false, query: 'a', text: 'wants 40 seats' },
  }),
  quickErrors: () => ({
    screen: { kind: 'today' },
    quick: {
      person: false,
      errors: {
        people: { key: 'quick_no_person' },
        minutes: { key: 'quick_no_minutes' },
        followUp: { key: 'follow_up_no_title' },
        whole: { key: 'problem_full' },
      },
    },
  }),
  quickProposal: () => ({ screen: { kind: 'today' }, proposes: true }),
  todayReadOnly: () => ({ screen: { kind: 'today' }, readOnly: true }),
  todayNew: () => ({
    screen: { kind: 'today' },
    due: [],
    followUpDraft: aFollowUpDraft(null, { error: { key: 'follow_up_no_title' } }),
  }),
  todayEdit: () => ({
    screen: { kind: 'today' },
    followUpDraft: aFollowUpDraft('late-1', { title: 'Send the contract', due: '2026-11-12' }),
  }),
};
