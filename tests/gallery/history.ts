import { computed, signal } from '@preact/signals';

import type { SidebarModel } from '#lib/view/sidebar-model.ts';

import { history } from './entries.ts';
import type { Scene } from './models.ts';
import type { Tongue } from './people.ts';

export function aHistory(scene: Scene, tongue: Tongue): SidebarModel['history'] {
  const entries = signal(scene.entries === undefined ? history(tongue, 38) : scene.entries);
  const expanded = signal<ReadonlySet<string>>(new Set(scene.expanded));
  const cursor = signal(-1);
  const last = () => (entries.value?.length ?? 0) - 1;
  return {
    entries,
    total: computed(() => entries.value?.length ?? 0),
    more: signal(false),
    loadMore: () => undefined,
    expanded,
    toggle: (id) => {
      const next = new Set(expanded.value);
      if (!next.delete(id)) next.add(id);
      expanded.value = next;
    },
    cursor,
    move: (by) => {
      cursor.value = Math.min(last(), Math.max(0, cursor.value + by));
    },
    moveTo: (index) => {
      cursor.value = index;
    },
  };
}
