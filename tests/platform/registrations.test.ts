import { describe, expect, test } from 'vitest';

import { scriptsFor } from '#lib/platform/mail-scripts.ts';
import { type Allowed, patternsOf, registrationsFor } from '#lib/platform/registrations.ts';

const builtIn = ['https://mail.google.com/*', 'https://outlook.live.com/*'];
const allow = (allowed: Partial<Allowed>) =>
  registrationsFor({ granted: [], webmails: [], builtIn, leaveAlone: [], ...allowed });
const everywhere = ['http://*/*', 'https://*/*'];
const webmail = 'https://mail.acme.example/*';
const found = [{ webmail: 'sogo', pattern: webmail }] as const;

describe('which script runs where', () => {
  test('with nothing allowed, none', () => {
    expect(allow({ webmails: found, leaveAlone: ['bank.example'] })).toEqual([]);
  });

  test('an allowed site gets what looks whether somebody may be there, until a webmail was found', () => {
    expect(allow({ granted: [webmail] })).toMatchObject([
      { script: '/page.js', matches: [webmail] },
    ]);
    expect(allow({ granted: [webmail], webmails: found })).toEqual([
      { script: '/content-scripts/sogo.js', matches: [webmail], excludeMatches: [] },
    ]);
  });

  test('two webmails at one address get both of their scripts', () => {
    const both = [...found, { webmail: 'roundcube', pattern: webmail }] as const;
    expect(allow({ granted: [webmail], webmails: both })).toEqual([
      { script: '/content-scripts/sogo.js', matches: [webmail], excludeMatches: [] },
      { script: '/content-scripts/roundcube.js', matches: [webmail], excludeMatches: [] },
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
      webmails: found,
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

  test('a webmail that was found on a site to be left alone is read no more', () => {
    const scripts = allow({ granted: everywhere, webmails: found, leaveAlone: ['acme.example'] });
    expect(scripts.length).toBeGreaterThan(1);
    for (const { excludeMatches } of scripts)
      expect(excludeMatches).toContain('*://*.acme.example/*');
  });

  test('what is no host is left out, as one such pattern would leave every site unread', () => {
    const leaveAlone = ['*.x', 'a b', 'bank.example:80', '', 'Bücher.example', 'intra.example'];
    expect(patternsOf([...leaveAlone, '[::1]'])).toEqual(['*://*.intra.example/*', '*://[::1]/*']);
  });

  test('a webmail that was found and then forbidden is not read', () => {
    expect(allow({ granted: ['https://shop.example/*'], webmails: found })).toMatchObject([
      { script: '/page.js', matches: ['https://shop.example/*'] },
    ]);
  });
});

test.each([
  ['https://mail.google.com/mail/u/0/', ['/content-scripts/gmail.js']],
  ['https://mail.acme.example/?_task=mail', ['/content-scripts/roundcube.js', '/page-reader.js']],
  ['https://mail.acme.example/owa/#path=/mail', ['/content-scripts/owa.js', '/page-reader.js']],
  ['https://acme.example/', ['/page-reader.js']],
  [undefined, ['/page-reader.js']],
])('after a gesture at %s come: %j', (url, scripts) => {
  expect(scriptsFor(url)).toEqual(scripts);
});
