import { describe, expect, test } from 'vitest';

import type { Down, Up } from '#lib/messaging/page-link.ts';
import { type LinkEnd, PageLinks } from '#lib/page/links.ts';

function anEnd() {
  const told: Up[] = [];
  let say: (message: Down) => void = () => undefined;
  let end: () => void = () => undefined;
  const link: LinkEnd = {
    send: (message) => void told.push(message),
    listen: (heard, ended) => {
      say = heard;
      end = ended;
    },
  };
  return { link, told, say: (message: Down) => say(message), end: () => end() };
}
const nothing: Up = { type: 'snapshot', snapshot: { kind: 'nothing' } };
const dark: Up = { type: 'appearance', dark: true };
const log: Up = { type: 'command', command: 'log' };

describe('the sidebars of a page', () => {
  test('all hear what the page shows, and a late one is told the latest', () => {
    const links = new PageLinks(() => undefined);
    const [first, late] = [anEnd(), anEnd()];
    links.add(first.link);
    links.tell(dark);
    links.tell({ type: 'appearance', dark: false });
    links.tell(nothing);
    links.add(late.link);
    expect(first.told).toEqual([dark, { type: 'appearance', dark: false }, nothing]);
    expect(late.told).toEqual([{ type: 'appearance', dark: false }, nothing]);
  });

  test('a page that was unreadable and is readable again is not called unreadable to a late one', () => {
    const links = new PageLinks(() => undefined);
    links.tell({ type: 'unreadable', site: 'gmail', health: {} });
    links.tell(nothing);
    const late = anEnd();
    links.add(late.link);
    expect(late.told).toEqual([nothing]);
  });

  test('a key pressed while the sidebar opens is obeyed once, by the first that comes', () => {
    const links = new PageLinks(() => undefined);
    links.tell(log);
    const [first, second] = [anEnd(), anEnd()];
    links.add(first.link);
    links.add(second.link);
    expect([first.told, second.told]).toEqual([[log], []]);
  });

  test('a command that was heard is not repeated to a later sidebar', () => {
    const links = new PageLinks(() => undefined);
    const [first, second] = [anEnd(), anEnd()];
    links.add(first.link);
    links.tell(log);
    links.add(second.link);
    expect([first.told, second.told]).toEqual([[log], []]);
  });

  test('a sidebar that went away is told nothing, and what one asks is answered to it', () => {
    const heard: [Down, LinkEnd][] = [];
    const links = new PageLinks((message, from) => void heard.push([message, from]));
    const [gone, here] = [anEnd(), anEnd()];
    links.add(gone.link);
    links.add(here.link);
    gone.end();
    links.tell(nothing);
    here.say({ type: 'hide' });
    expect([gone.told, here.told]).toEqual([[], [nothing]]);
    expect(heard).toEqual([[{ type: 'hide' }, here.link]]);
    expect(links.any).toBe(true);
  });
});
