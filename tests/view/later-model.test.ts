import { computed, createModel, signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { laterCode, loadParts } from '#lib/view/later-code.ts';
import { laterModel } from '#lib/view/later-model.ts';

const Answer = createModel(() => ({ said: computed(() => 42) }));

test('code that could not be fetched is fetched again by the next who needs it, and then no more', async () => {
  let fetched = 0;
  const load = laterCode(async () => {
    fetched += 1;
    if (fetched === 1) throw new Error('offline');
    return 'code';
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await load()).toBe('code');
  expect(await load()).toBe('code');
  expect(fetched).toBe(2);
});

test('what no first card needs is fetched ahead, with what comes with it', async () => {
  const fetched: string[] = [];
  laterCode(async () => {
    fetched.push('form');
    laterCode(async () => fetched.push('its menu'));
  });
  await loadParts();
  expect(fetched).toEqual(['form', 'its menu']);
});

test('one part that cannot be fetched ahead keeps no other from being fetched', async () => {
  const fetched: string[] = [];
  laterCode(async () => fetched.push('form'));
  laterCode(() => Promise.reject(new Error('offline')));
  await loadParts();
  expect(fetched).toEqual(['form']);
});

test('a press that comes before its model waits for it, and there is one model for all presses', async () => {
  const wanted = signal(false);
  let made = 0;
  const Host = createModel(() => {
    const answer = laterModel(
      () => wanted.value,
      async () => {
        made += 1;
        if (made === 1) throw new Error('offline');
        return new Answer();
      },
    );
    return { answer, press: async () => (await answer.made()).said.value };
  });
  const host = new Host();
  await expect(host.press()).rejects.toThrow('offline');
  expect(host.answer.value).toBeNull();
  const pressed = host.press();
  wanted.value = true;
  expect(await pressed).toBe(42);
  expect(host.answer.value?.said.value).toBe(42);
  expect(made).toBe(2);
});
