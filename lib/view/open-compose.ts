import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { mailOfCompose } from '#lib/domain/compose-mail.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { draftName } from '#lib/domain/sent-mail.ts';
import { ownAddresses, type Settings } from '#lib/domain/settings.ts';
import type { ComposeSnapshot, PageSnapshot } from '#lib/domain/snapshot.ts';

import type { PageState } from './page-state.ts';

/** The mail that is being written, as soon as there is somebody in it to show; it stands before the one that is read. */
export const OpenCompose = createModel((page: PageState, settings: ReadonlySignal<Settings>) => {
  const found = computed<{ compose: ComposeSnapshot; shown: PageSnapshot } | null>(() => {
    const site = page.hello.value?.site;
    if (!site) return null;
    const { value: read } = page.snapshot;
    const account = read.kind === 'mail' ? read.account : null;
    const own = ownAddresses(settings.value);
    // The one that was opened last stands last.
    for (const compose of page.compose.value.toReversed()) {
      const shown = mailOfCompose(compose, { site, account, at: null });
      const parsed = mailFrom(shown, { own });
      if (parsed.status === 'mail' && parsed.mail.others.length > 0) return { compose, shown };
    }
    return null;
  });
  return {
    compose: computed(() => found.value?.compose ?? null),
    /** Names the draft for what is chosen for it; null where it has no name. */
    draft: computed(() => {
      const site = page.hello.value?.site;
      return site && found.value ? draftName(site, found.value.compose.draftKey) : null;
    }),
    /** What the sidebar shows the people of. */
    shown: computed<PageSnapshot>(() => found.value?.shown ?? page.snapshot.value),
  };
});
export type OpenCompose = InstanceType<typeof OpenCompose>;
