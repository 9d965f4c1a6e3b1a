import { computed, signal } from '@preact/signals';

import type { SidebarModel } from '#lib/view/sidebar-model.ts';

import { history } from './entries.ts';
import type { Scene } from './models.ts';
import type { Tongue } from './people.ts';

export function aHistory(scene: Scene, tongue: Tongue): SidebarModel['history'] {
  const entries = signal(scene.entries === undefined ? history(tongue, 38) : scene.entries);
  const expanded = signal<ReadonlySet<string>>(new Set(scene.expanded));
  const cursor = signal(-1);
  const moves = signal(0);
  const total = computed(() => entries.value?.length ?? 0);
  const of = {};
  const moveTo = (index: number) => {
    cursor.value = index;
    moves.value += 1;
  };
  return {
    stretch: computed(() =>
      entries.value ? { of, first: 0, rows: entries.value, count: null } : null,
    ),
    total,
    show: () => undefined,
    expanded,
    toggle: (id) => {
      const next = new Set(expanded.value);
      if (!next.delete(id)) next.add(id);
      expanded.value = next;
    },
    cursor,
    moves,
    move: (by) => moveTo(Math.min(total.value - 1, Math.max(0, cursor.value + by))),
    moveTo,
  };
}
