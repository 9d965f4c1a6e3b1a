import { describe, expect, test } from 'vitest';

import { type Allowed, registrationsFor } from '#lib/platform/registrations.ts';

const builtIn = ['https://mail.google.com/*', 'https://outlook.live.com/*'];
const allow = (allowed: Partial<Allowed>) =>
  registrationsFor({ granted: [], webmails: [], builtIn, leaveAlone: [], ...allowed });
const everywhere = ['http://*/*', 'https://*/*'];
const webmail = 'https://mail.acme.example/*';

describe('which script runs where', () => {
  test('with nothing allowed, none', () => {
    expect(allow({ webmails: [webmail], leaveAlone: ['bank.example'] })).toEqual([]);
  });

  test('an allowed site gets the reader of any page, until a webmail was found there', () => {
    expect(allow({ granted: [webmail] })).toMatchObject([
      { script: '/content-scripts/page.js', matches: [webmail] },
    ]);
    expect(allow({ granted: [webmail], webmails: [webmail] })).toEqual([
      { script: '/content-scripts/hosted.js', matches: [webmail], excludeMatches: [] },
    ]);
  });

  test('a webmail at a fixed address gets its own, allowed by name or with every site', () => {
    const fastmail = 'https://app.fastmail.com/*';
    expect(allow({ granted: [fastmail] })).toEqual([
      { script: '/content-scripts/fastmail.js', matches: [fastmail], excludeMatches: [] },
    ]);
    const scripts = allow({ granted: everywhere });
    expect(scripts.find(({ matches }) => matches.includes(fastmail))?.script).toBe(
      '/content-scripts/fastmail.js',
    );
  });

  test('on every site no page gets two, and those to be left alone get none', () => {
    const scripts = allow({
      granted: everywhere,
      webmails: [webmail],
      leaveAlone: ['bank.example', '10.0.0.1', 'intranet'],
    });
    const page = scripts.find(({ script }) => script.endsWith('page.js'));
    expect(page?.matches).toEqual(everywhere);
    const others = scripts.filter((one) => one !== page).flatMap(({ matches }) => matches);
    expect(page?.excludeMatches).toEqual(expect.arrayContaining([...builtIn, ...others]));
    expect(page?.excludeMatches).toEqual(
      expect.arrayContaining(['*://*.bank.example/*', '*://10.0.0.1/*', '*://intranet/*']),
    );
    expect(others).toContain(webmail);
    expect(others.filter((pattern) => builtIn.includes(pattern))).toEqual([]);
  });

  test('a webmail that was found and then forbidden is not read', () => {
    expect(allow({ granted: ['https://shop.example/*'], webmails: [webmail] })).toMatchObject([
      { script: '/content-scripts/page.js', matches: ['https://shop.example/*'] },
    ]);
  });
});
