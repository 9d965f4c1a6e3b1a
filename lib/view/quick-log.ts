import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';
import type { Settings } from '#lib/domain/settings.ts';

import { handedOver } from './handed-over.ts';
import type { Notice } from './notice.ts';
import type { QuickForm, QuickStart } from './quick-form.ts';
import type { QuickLogModel, QuickProposal } from './quick-log-model.ts';

interface QuickLogParts {
  store: Store;
  notice: Notice;
  settings: ReadonlySignal<Settings>;
  /** The contact on the screen; empty where there is none. */
  about: ReadonlySignal<string>;
}

/** Logs what did not come by mail: by a form, or by one sentence. The code of both is loaded when it is first needed. */
export const QuickLog = createModel((parts: QuickLogParts): QuickLogModel => {
  const { store, notice, about } = parts;
  const forms = signal<ReadonlyMap<string, QuickForm>>(new Map());
  const proposal = signal<QuickProposal | null>(null);
  const region = () => parts.settings.peek().region;

  const put = (place: string, form: QuickForm | null) => {
    const next = new Map(forms.peek());
    next.get(place)?.[Symbol.dispose]();
    if (form) next.set(place, form);
    else next.delete(place);
    forms.value = next;
  };
  const openWith = async (start: QuickStart) => {
    const place = about.peek();
    const { QuickForm: Form } = await import('./quick-form.ts');
    const close = () => put(place, null);
    put(place, new Form({ store, notice, region, close }, start));
  };
  const say = async (sentence: string) => {
    const { logSentence } = await import('./quick-sentence.ts');
    const propose = (next: QuickProposal | null) => (proposal.value = next);
    await logSentence({ store, notice, region, ask: openWith, propose }, sentence);
  };
  effect(() => {
    const { value: handed } = handedOver;
    if (handed?.kind !== 'quick') return;
    handedOver.value = null;
    void say(handed.text);
  });

  return {
    form: computed(() => forms.value.get(about.value) ?? null),
    proposal,
    async open(contactId) {
      const whom = contactId ?? about.peek();
      // One that is begun about somebody is not thrown away for an empty one about the same.
      if (contactId === undefined && forms.peek().has(about.peek())) return;
      await openWith({ contactIds: whom === '' ? [] : [whom] });
    },
    begin: openWith,
    say,
  };
});
