// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { allByRole, byRole, nameOf } from './find.ts';
import { show } from './show.tsx';
import { aPerson } from '../gallery/people.ts';
import { scenes } from '../gallery/scenes.ts';

describe('a mail from a known contact', () => {
  it('names everyone in a strip of tabs whose panel is the card', () => {
    show();
    const strip = byRole('tablist', 'People in this email');
    const tabs = allByRole('tab', undefined, strip);
    expect(tabs.map(nameOf)).toEqual(['Li Chang', 'Mei Tai', 'Ann Bauer', 'Qin Lan']);
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
    const panel = byRole('tabpanel', 'LCLi Chang');
    expect(panel.id).toBe(tabs[0]?.getAttribute('aria-controls'));
    expect(panel.querySelector('h1')).not.toBeNull();
  });

  it('names somebody without a name by the address', () => {
    show({ people: [aPerson({ name: '' })] });
    expect(byRole('tab', 'li.chang@unitysteel.example')).toBeDefined();
  });

  it('is a main with the name as its heading and the standing as a list', () => {
    show();
    const main = byRole('main');
    expect(main.querySelectorAll('h1')).toHaveLength(1);
    expect(main.querySelector('h1')?.textContent).toBe('Li Chang');
    const standing = allByRole('listitem', undefined, byRole('list', 'Standing'));
    expect(standing.map((item) => item.textContent)).toEqual([
      'A · most valuable',
      'Client',
      'Decision maker',
    ]);
  });

  it('has regions named for what is in them, their figures left out of the name', () => {
    show(scenes['full']?.('en'));
    expect(allByRole('region').map(nameOf)).toEqual([
      'Open opportunities',
      'Follow-ups',
      'People at Unity Steel',
      'History',
    ]);
    expect(byRole('region', 'Open opportunities').textContent).toContain('2 · TWD 3.1M');
  });

  it('lists history entries that begin with their channel', () => {
    show();
    const list = byRole('list', undefined, byRole('region', 'History'));
    const texts = allByRole('listitem', undefined, list).map((item) => item.textContent);
    expect(texts[0]).toMatch(/^Email in: Network outage, again/);
    expect(texts[1]).toMatch(/^Call in · complaint/);
    expect(texts[2]).toMatch(/^Email out: Re: Renewal terms/);
    expect(texts[3]).toMatch(/^Meeting · quarterly review/);
    expect(texts[4]).toMatch(/^Note/);
  });

  it('says where the data is', () => {
    show();
    expect(byRole('contentinfo').textContent).toContain('Saved on this device');
  });
});

describe('every state of the sidebar', () => {
  it.each(Object.keys(scenes))(
    '%s has one main, one first heading, a footer and at most one primary button',
    (name) => {
      show(scenes[name]?.('en'));
      expect(allByRole('main')).toHaveLength(1);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelector('h1')?.textContent).not.toBe('');
      expect(allByRole('contentinfo')).toHaveLength(1);
      const primary = document.querySelectorAll(
        '.button.primary, [data-emphasis=primary] > .log-main',
      );
      expect(primary.length).toBeLessThanOrEqual(1);
    },
  );

  it.each(Object.keys(scenes))('%s shows words, not keys of the catalogue', (name) => {
    show(scenes[name]?.('en'));
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
    ]);
    const key = /\b[a-z]+_[a-z]+(_[a-z]+)*\b/;
    expect([document.body.textContent, ...attributes].filter((words) => key.test(words))).toEqual(
      [],
    );
  });

  it.each(Object.keys(scenes))('%s gives every button and field a name', (name) => {
    show(scenes[name]?.('en'));
    for (const role of ['button', 'tab', 'menuitem', 'menuitemradio', 'textbox', 'combobox']) {
      expect(allByRole(role).filter((element) => nameOf(element) === '')).toEqual([]);
    }
  });
});
