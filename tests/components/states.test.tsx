// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { scenes } from '../gallery/scenes.ts';
import { allByRole, byRole } from './find.ts';
import { click, show } from './show.tsx';

const heading = () => document.querySelector('h1')?.textContent;

describe('when nobody can be shown', () => {
  it.each([
    ['storageBlocked', 'The browser blocks storage here', 'Open the side panel', 'side panel'],
    ['storageBlockedNative', 'The browser blocks storage here', 'Try again', 'reload'],
    ['privateWindow', 'Private window', 'Try again', 'reload'],
    ['damaged', 'Some records are missing', 'Open the settings', 'workspace settings'],
    ['newer', 'Written by a newer Sidecard', 'Update and reload', 'reload'],
    ['failed', 'Something went wrong', 'Try again', 'reload'],
    ['unreadable', 'This page looks new to us', 'Try again', 'reload'],
    ['offerSite', 'Use Sidecard with this mailbox?', 'Allow this site', 'allow site'],
  ])('%s says so and its one button helps', async (name, title, button, call) => {
    const model = show(scenes[name]?.('en'));
    expect(heading()).toBe(title);
    await click(byRole('button', button));
    expect(model.calls).toEqual([call]);
  });

  it('a damaged store names what is missing', () => {
    show(scenes['damaged']?.('en'));
    expect(byRole('main').textContent).toContain('Contacts: 1 of 3,001');
  });

  it('an unreadable page gives its counts to copy', async () => {
    show(scenes['unreadable']?.('en'));
    const report = document.querySelector('textarea');
    expect(report?.value).toBe('site gmail\nthread 0\nmessages 0\nsubject 1');
    expect(report?.readOnly).toBe(true);
    await click(byRole('button', 'Copy details'));
  });

  it('a mail from machines shows what is due instead', () => {
    show(scenes['nobody']?.('en'));
    expect(heading()).toBe('Nobody to look up here');
    expect(byRole('region', 'Due today')).toBeDefined();
  });
});

describe('while something is on its way', () => {
  it('the name is there at once, the room is kept, and a reason follows', () => {
    show(scenes['loading']?.('en'));
    expect(heading()).toBe('Li Chang');
    expect(document.querySelectorAll('.bone').length).toBeGreaterThan(8);
    expect(document.querySelector('.late-reason')?.textContent).toBe('Looking them up…');
  });

  it('lists keep their regions', () => {
    show(scenes['loadingLists']?.('en'));
    expect(allByRole('region')).toHaveLength(3);
    expect(byRole('main').textContent).not.toContain('No open opportunities');
  });
});

describe('what was just done', () => {
  it('can be taken back in place', async () => {
    let undone = 0;
    show({
      notice: {
        words: { key: 'follow_up_done', args: ['Call back'] },
        undo: () => Promise.resolve(void (undone += 1)),
        left: [],
      },
    });
    expect(allByRole('status').map((status) => status.textContent)).toContain('Done: Call back');
    await click(byRole('button', 'Undo'));
    expect(undone).toBe(1);
    await click(byRole('button', 'Dismiss'));
    expect(document.querySelector('.notice')).toBeNull();
  });

  it('names what Undo left alone', () => {
    show(scenes['noticeLeft']?.('en'));
    expect(document.querySelector('.notice-text')?.textContent).toContain(
      'Left as it is: Title and Phone',
    );
  });
});

it('a newer database is read under a banner, and the footer says that nothing is written', () => {
  show(scenes['readOnly']?.('en'));
  expect(byRole('note').textContent).toContain('Written by a newer Sidecard');
  expect(byRole('contentinfo').textContent).toContain('Read only');
  expect(heading()).toBe('Li Chang');
});

it('Esc asks the model to close what is open', async () => {
  const model = show();
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  expect(model.calls).toEqual(['escape']);
  expect(event.defaultPrevented).toBe(true);
});
