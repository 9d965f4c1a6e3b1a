import { computed, type Signal, signal } from '@preact/signals';

import type {
  QuickChannel,
  QuickForm,
  QuickLogModel,
  QuickProposal,
} from '#lib/view/quick-log-model.ts';
import type { Words } from '#lib/view/words.ts';

import { colleagues, names, secondOpportunity, anOpportunity } from './people.ts';
import type { Tongue } from './people.ts';

export interface QuickScene {
  channel?: QuickChannel;
  person?: boolean;
  query?: string;
  text?: string;
  errors?: Partial<Record<keyof QuickForm['errors'], Words>>;
}

/** The form on signals in memory. */
export function aQuickForm(
  tongue: Tongue,
  scene: QuickScene,
  done: (call: string) => Promise<void>,
  close: () => void,
): QuickForm {
  const { errors = {} } = scene;
  const people = signal(
    scene.person === false ? [] : [{ id: 'contact-1', name: names[tongue].first }],
  );
  const query = signal(scene.query ?? '');
  const isSearching = signal(people.value.length === 0);
  const all = colleagues(tongue).map(({ id, name, title }) => ({ id, name, detail: title ?? '' }));
  const targets = [anOpportunity(tongue), secondOpportunity(tongue)];
  const target = signal(targets[0]?.id ?? '');
  return {
    channel: signal(scene.channel ?? 'call'),
    direction: signal('out'),
    purpose: signal(''),
    minutes: signal(''),
    text: signal(scene.text ?? ''),
    at: signal('2026-11-24T16:20'),
    people,
    query,
    isSearching,
    results: computed(() =>
      query.value === '' ? [] : all.filter(({ name }) => name.includes(query.value)),
    ),
    choose: (id) => {
      people.value = [
        ...people.value,
        ...all.filter((one) => one.id === id).map(({ name }) => ({ id, name })),
      ];
      isSearching.value = false;
    },
    remove: (id) => {
      people.value = people.value.filter((one) => one.id !== id);
    },
    targets: signal(targets.map(({ id, name }) => ({ id, name }))),
    target,
    chooseTarget: (id) => {
      target.value = id;
    },
    followUp: signal(''),
    due: signal(''),
    errors: {
      people: signal(errors.people ?? null),
      minutes: signal(errors.minutes ?? null),
      at: signal(errors.at ?? null),
      followUp: signal(errors.followUp ?? null),
      due: signal(errors.due ?? null),
      whole: signal(errors.whole ?? null),
    },
    busy: signal(false),
    log: () => {
      close();
      return done(`quick log ${people.value.map(({ id }) => id).join(' ')}`);
    },
    close,
  };
}

export function aQuickLog(
  tongue: Tongue,
  scene: QuickScene | undefined,
  proposes: boolean,
  done: (call: string) => Promise<void>,
): QuickLogModel {
  const form = signal<QuickForm | null>(null);
  const close = () => (form.value = null);
  const openWith = (how: QuickScene) => {
    form.value = aQuickForm(tongue, how, done, close);
  };
  if (scene) openWith(scene);
  const proposal: Signal<QuickProposal | null> = signal(
    proposes
      ? {
          title: tongue === 'zh' ? '報價' : 'quote',
          due: '2026-11-27',
          name: names[tongue].first,
          add: () => done('add proposed'),
          dismiss: () => {
            proposal.value = null;
          },
        }
      : null,
  );
  return {
    form,
    proposal,
    begin: ({ channel = '', text = '' }) => {
      openWith({});
      return done(`begin ${channel} ${text}`.trim());
    },
    open: () => {
      openWith({});
      return done('open quick log');
    },
    say: (sentence) => done(`say ${sentence}`),
  };
}
