import { computed, createModel, signal } from '@preact/signals';

import { laterCode } from './later-code.ts';
import { laterModel } from './later-model.ts';
import type { Finder, LookUpParts } from './look-up-finder.ts';
import type { LookUpModel } from './look-up-model.ts';

/** Longer texts are marked by mistake, and name nobody. */
export const longestSought = 300;

const finderCode = laterCode(() => import('./look-up-finder.ts'));

/** The search box, in which one can type at once; what finds comes when it is first opened. */
export const LookUp = createModel((parts: LookUpParts) => {
  const isOpen = signal(false);
  const query = signal('');
  const failed = signal(false);
  const close = () => {
    isOpen.value = false;
    query.value = '';
  };
  const finder = laterModel(
    () => false,
    async () => {
      const { Finder: Made } = await finderCode();
      return new Made(parts, { isOpen, query, close });
    },
  );
  /** What is pressed before the code is there is done as soon as it is. */
  const press = (act: (loaded: Finder) => void) => {
    const { value: loaded } = finder;
    if (loaded) return act(loaded);
    failed.value = false;
    finder.made().then(act, () => (failed.value = true));
  };
  const open = () => {
    isOpen.value = true;
    press(() => undefined);
  };

  const model: LookUpModel = {
    isOpen,
    query,
    view: computed(() => {
      if (finder.value) return finder.value.view.value;
      if (failed.value) return { kind: 'failed' };
      return { kind: query.value.trim() === '' ? 'empty' : 'loading' };
    }),
    selected: computed(() => finder.value?.selected.value ?? 0),
    open,
    close,
    escape() {
      if (query.peek() === '') close();
      else query.value = '';
    },
    moveTo: (index) => press((loaded) => loaded.moveTo(index)),
    enter: () => press((loaded) => loaded.enter()),
    choose: (found) => press((loaded) => loaded.choose(found)),
    log: (contactId) => press((loaded) => loaded.log(contactId)),
    addContact: () => press((loaded) => loaded.addContact()),
    retry: () => press((loaded) => loaded.retry()),
  };
  return {
    ...model,
    /** A text from a menu, a key or the address bar. Whoever has exactly this address or number is opened at once. */
    handOver(text: string): void {
      close();
      open();
      query.value = text.replaceAll(/\s+/g, ' ').trim().slice(0, longestSought);
      press((loaded) => loaded.openExact());
    },
  };
});
export type LookUp = InstanceType<typeof LookUp>;
