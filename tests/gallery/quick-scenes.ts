import { aFollowUpDraft } from './follow-ups.ts';
import type { Scene } from './models.ts';

/** Follow-ups that are written, changed and due. */
export const quickScenes: Record<string, () => Scene> = {
  newFollowUp: () => ({ followUpDraft: aFollowUpDraft(null, { title: 'Quote for 40 seats' }) }),
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
