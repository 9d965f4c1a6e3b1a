// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { aDraftField } from '../gallery/forms.ts';
import { anEntry } from '../gallery/entries.ts';
import { aContact, aFollowUp, anOpportunity, aPerson, colleagues } from '../gallery/people.ts';
import { byRole } from './find.ts';
import { click, show } from './show.tsx';

const markup = '"><img src=x onerror="hit()"><script>hit()</script><b>bold</b>';

it('markup in names, subjects and texts is shown as text and makes no element', async () => {
  show({
    people: [aPerson({ name: markup, email: markup, initials: '<b' })],
    card: {
      kind: 'known',
      contact: aContact('en', {
        name: markup,
        title: markup,
        company: markup,
        emails: [markup],
        phones: [{ value: markup, shown: markup, extension: markup }],
        note: markup,
        grade: { value: 'standard', reason: markup, by: 'user' },
        nextStep: { title: markup, due: null },
      }),
    },
    log: {
      kind: 'ready',
      unknown: false,
      target: { opportunityId: '1', name: markup, closed: false },
      reason: { key: 'log_cannot_never', args: [markup] },
    },
    opportunities: [anOpportunity('en', { name: markup, nextStep: markup })],
    followUps: [aFollowUp({ title: markup, about: markup })],
    entries: [
      anEntry('en', {
        subject: markup,
        preview: markup,
        text: markup,
        from: markup,
        to: [markup],
        attachments: [markup],
        opportunity: markup,
      }),
    ],
    expanded: ['entry-1'],
    colleagues: {
      company: markup,
      people: colleagues('en')
        .slice(0, 1)
        .map((one) => Object.assign(one, { name: markup, title: markup })),
    },
    notice: { words: { key: 'edit_saved', args: [markup] }, undo: null, left: [markup] },
  });
  await click(byRole('button', 'Choose where to log'));
  expect(document.querySelectorAll('img, script, b')).toHaveLength(0);
  expect(document.querySelector('h1')?.textContent).toBe(markup);
  expect(document.body.textContent.split('<script>').length).toBeGreaterThan(12);
});

it('a "$2" in a name is not taken for a placeholder', () => {
  show({
    notice: { words: { key: 'stage_moved', args: ['$2$2$1', 'Won'] }, undo: null, left: [] },
  });
  expect(document.querySelector('.notice-text')?.textContent).toBe('$2$2$1 moved to Won');
});

it('a link that is not of the web is not a link', () => {
  const link = ['javascript', 'hit()'].join(':');
  show({
    card: {
      kind: 'known',
      contact: aContact('en', { links: [{ value: link, shown: 'my page' }] }),
    },
  });
  const facts = document.querySelector('.facts');
  expect(facts?.textContent).toContain('my page');
  expect([...(facts?.querySelectorAll('a') ?? [])].map((one) => one.protocol)).toEqual(['tel:']);
});

it('a name of a million characters is drawn in a second', () => {
  const endless = 'A\u202E<'.repeat(333_333);
  const before = performance.now();
  show({
    people: [aPerson({ name: endless })],
    card: { kind: 'unknown', name: endless, email: 'a@b.example', initials: 'A', hue: 0 },
    draft: [aDraftField('displayName', endless, 'source_header')],
  });
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(document.querySelector('h1')?.textContent).toHaveLength(endless.length);
});
