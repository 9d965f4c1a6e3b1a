// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { foundView, someFound } from '../gallery/look-up.ts';
import { scenes } from '../gallery/scenes.ts';
import { allByRole, byRole, nameOf } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

const box = () => byRole('searchbox', 'Find people, companies, opportunities') as HTMLInputElement;
const found = { query: 'uni', view: foundView(someFound('en')) };
const current = () => {
  const id = box().getAttribute('aria-activedescendant');
  const option = document.getElementById(id ?? '');
  expect(option?.getAttribute('aria-selected')).toBe('true');
  return option?.querySelector('.found-name')?.textContent;
};

describe('looking somebody up', () => {
  it('begins with / from anywhere, and with the button in the header', async () => {
    const model = show();
    const event = await press('/');
    expect(event.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(box());
    await press('Escape');
    expect(model.lookUp.isOpen.value).toBe(false);
    await click(byRole('button', 'Find people, companies, opportunities'));
    expect(document.activeElement).toBe(box());
  });

  it('does not begin while a slash is being typed', async () => {
    const model = show(scenes['editContact']?.('en'));
    expect(document.activeElement?.tagName).toBe('INPUT');
    await press('/');
    expect(model.lookUp.isOpen.value).toBe(false);
  });

  it('leaves the focus at the button that opens it again', async () => {
    show();
    await press('/');
    await press('Escape');
    expect(document.activeElement).toBe(byRole('button', 'Find people, companies, opportunities'));
  });

  it('empties the box with Esc, and leaves it with the next one', async () => {
    const model = show({ lookUp: found });
    await press('Escape');
    expect(model.lookUp.query.value).toBe('');
    expect(model.lookUp.isOpen.value).toBe(true);
    await press('Escape');
    expect(model.lookUp.isOpen.value).toBe(false);
  });

  it('lists what was found by kind, and says how many there are', () => {
    show({ lookUp: found });
    const list = byRole('listbox', 'Find people, companies, opportunities');
    expect(box().getAttribute('aria-controls')).toBe(list.id);
    expect(allByRole('group', undefined, list).map(nameOf)).toEqual([
      'People',
      'Companies',
      'Opportunities',
      'History',
    ]);
    const names = allByRole('option', undefined, list).map(
      (option) => option.querySelector('.found-name')?.textContent,
    );
    expect(names).toEqual([
      'Li Chang',
      'Mei Tai',
      'Unity Steel',
      'Renewal 2027',
      'Network outage, again',
    ]);
    expect(allByRole('status').map((one) => one.textContent)).toContain('5 results');
    expect([...list.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'L',
      'mei',
      'Un',
      'Un',
      'L',
    ]);
  });

  it('goes through the results with arrows, Home, End and pages while the box keeps the focus', async () => {
    show({ lookUp: found });
    expect(current()).toBe('Li Chang');
    const walk = async (key: string) => {
      await press(key);
      expect(document.activeElement).toBe(box());
      return current();
    };
    expect(await walk('ArrowDown')).toBe('Mei Tai');
    expect(await walk('ArrowUp')).toBe('Li Chang');
    expect(await walk('ArrowUp')).toBe('Network outage, again');
    expect(await walk('ArrowDown')).toBe('Li Chang');
    expect(await walk('End')).toBe('Network outage, again');
    expect(await walk('Home')).toBe('Li Chang');
    expect(await walk('PageDown')).toBe('Network outage, again');
    expect(await walk('PageUp')).toBe('Li Chang');
  });

  it('leaves keys alone that belong to the text or to an input method', async () => {
    show({ lookUp: found });
    expect((await press('Home', { shiftKey: true })).defaultPrevented).toBe(false);
    expect((await press('Enter', { isComposing: true })).defaultPrevented).toBe(false);
    expect((await press('ArrowLeft')).defaultPrevented).toBe(false);
  });

  it('opens with Enter or by a press', async () => {
    const model = show({ lookUp: found });
    await press('Enter');
    const [, mei] = allByRole('option');
    await click(mei as HTMLElement);
    expect(model.calls).toEqual(['enter', 'choose contact-2']);
  });

  it('offers mail and call of the selected one outside the list, reached by Alt+Enter and Tab', async () => {
    show({ lookUp: found });
    await press('Enter', { altKey: true });
    const actions = byRole('group', 'More for Li Chang');
    expect(actions.closest('[role=listbox]')).toBeNull();
    const links = [...actions.querySelectorAll('a')];
    expect(links.map((link) => [nameOf(link), link.getAttribute('href')])).toEqual([
      ['Mail Li Chang', 'mailto:li.chang@unitysteel.example'],
      ['Call Li Chang', 'tel:+886223635502'],
    ]);
    expect(document.activeElement).toBe(links[0]);
    await press('Escape');
    expect(document.activeElement).toBe(box());
  });

  it('starts the log of a call from the selected one', async () => {
    const model = show({ lookUp: found });
    await click(byRole('button', 'Log a call with Li Chang'));
    expect(model.calls).toEqual(['log contact-1']);
  });

  it('makes no link of an address that a page could have put into the history', async () => {
    const interactions = someFound('en').filter(({ kind }) => kind === 'interaction');
    const forged = interactions.map((one) => Object.assign(one, { link: 'javascript:alert(1)' }));
    show({ lookUp: { query: 'net', view: foundView(forged) } });
    await drawn();
    expect(document.querySelectorAll('main a')).toHaveLength(0);
  });

  it('offers to add whom it does not find', async () => {
    const model = show({ lookUp: { query: 'Zoe', view: { kind: 'nothing', text: 'Zoe' } } });
    await click(byRole('button', 'Add “Zoe” as a contact'));
    expect(model.calls).toEqual(['add contact']);
  });

  it('adds nobody where nothing can be written', () => {
    show({ readOnly: true, lookUp: { query: 'Zoe', view: { kind: 'nothing', text: 'Zoe' } } });
    expect(allByRole('button', 'Add “Zoe” as a contact')).toEqual([]);
  });

  it('can be tried again when it failed', async () => {
    const model = show({ lookUp: { query: 'Zoe', view: { kind: 'failed' } } });
    await click(byRole('button', 'Try again'));
    expect(model.calls).toEqual(['retry']);
  });
});

describe('a page that looks new to us', () => {
  it('still finds somebody, and logs an email by hand', async () => {
    const model = show({ screen: { kind: 'unreadable' } });
    await click(byRole('button', 'Log an email by hand'));
    expect(model.calls).toEqual(['log by hand']);
    await click(byRole('button', 'Find somebody by hand'));
    expect(document.activeElement).toBe(box());
  });

  it('logs nothing where nothing can be written', () => {
    show({ screen: { kind: 'unreadable' }, readOnly: true });
    expect(allByRole('button', 'Log an email by hand')).toEqual([]);
  });
});

describe('somebody opened beside the mail', () => {
  it('has a card without a log button, and a way back', async () => {
    const model = show({ screen: { kind: 'record' } });
    expect(byRole('heading', 'Li Chang')).toBeDefined();
    expect(allByRole('button', 'Log this email')).toEqual([]);
    await click(byRole('button', 'Back to the email'));
    expect(model.calls).toEqual(['back']);
  });

  it('is reached from colleagues and from what was logged last', async () => {
    const model = show({ screen: { kind: 'today' } });
    const list = byRole('list', undefined, byRole('region', 'Logged last'));
    const [first] = allByRole('button', undefined, list);
    await click(first as HTMLElement);
    expect(model.calls).toEqual(['open contact-1']);
  });
});
