import { globSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { Lifecycle } from '#lib/domain/contact.ts';
import { Channel, Purpose } from '#lib/domain/interaction.ts';
import { OpportunityRole } from '#lib/domain/opportunity.ts';
import { defaultStages } from '#lib/domain/pipeline.ts';
import { Grade } from '#lib/domain/record.ts';
import { tableNames } from '#lib/domain/records.ts';
import { verbs } from '#lib/domain/verbs.ts';

/*
 * The catalogue against the code: every text is there in every language, and none is left behind. Which words a screen
 * says is decided in many places, so a key counts as used wherever it is spelt out.
 */

type Catalogue = Record<string, { message: string }>;
const locales = ['en', 'zh_TW', 'zh_CN'] as const;
const read = (locale: string) =>
  JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Catalogue;
const catalogues = Object.fromEntries(locales.map((locale) => [locale, read(locale)]));
const english = read('en');
const keys = Object.keys(english);

const sources = globSync([
  'components/**/*.{ts,tsx}',
  'lib/**/*.ts',
  'entrypoints/**/*.{ts,tsx,html}',
])
  .concat('wxt.config.ts')
  .map((path) => ({ path, code: readFileSync(path, 'utf8') }));

/** Beginnings of keys that the code completes, `text(`role_${role}`)`. */
const prefixes = [
  ...new Set(
    sources.flatMap(({ code }) =>
      [...code.matchAll(/(?:\btext\(\s*|\bkey: )`([a-z_]+_)\$\{/g)].map((match) => match[1] ?? ''),
    ),
  ),
  // What a filter or a report by direction says; nothing asks for it yet.
  'direction_',
];

const plural = /_(?:one|few|many|other)$/;
const isKnown = (key: string) => key in english || `${key}_other` in english;
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort().join(' ');

describe('every language', () => {
  it.each(locales)('%s has the texts of all others, sorted by key', (locale) => {
    const own = Object.keys(catalogues[locale] ?? {});
    expect(own).toEqual(keys);
    expect(own).toEqual([...keys].sort());
  });

  it.each(locales)('%s says something in every text, with the same placeholders', (locale) => {
    const wrong = keys.filter((key) => {
      const message = catalogues[locale]?.[key]?.message ?? '';
      return (
        message.trim() === '' ||
        placeholders(message) !== placeholders(english[key]?.message ?? '') ||
        // A figure is put in by text(); what is written out by the browser's own i18n must not carry named ones.
        /\$[a-z]|\$\$/i.test(message)
      );
    });
    // English may say "a day ago" where others need the figure.
    expect(wrong.filter((key) => !key.endsWith('_one'))).toEqual([]);
  });

  it('the name and the description are short enough for the stores', () => {
    for (const locale of locales) {
      expect(catalogues[locale]?.['extension_name']?.message.length).toBeLessThanOrEqual(75);
      expect(catalogues[locale]?.['extension_description']?.message.length).toBeLessThanOrEqual(
        132,
      );
    }
  });

  it('Traditional and Simplified Chinese do not borrow from one another', () => {
    const traditional = /[這們個為與來對說時會發無還請開關記錄聯絡]/;
    const simplified = /[这们个为与来对说时会发无还请开关记录联络]/;
    const shared = new Set('這们個為與來對說時會發無還請開關記錄聯絡'.match(simplified) ?? []);
    expect(shared.size).toBe(1);
    const within = (locale: string, foreign: RegExp) =>
      Object.entries(catalogues[locale] ?? {}).filter(([, { message }]) => foreign.test(message));
    expect(within('zh_CN', traditional)).toEqual([]);
    expect(within('zh_TW', simplified)).toEqual([]);
  });
});

describe('the code', () => {
  it('asks only for texts that exist', () => {
    const literals = /\btext\(\s*'(\w+)'|\bkey: '([a-z]+_\w+)'/g;
    const asked = sources.flatMap(({ path, code }) =>
      [...code.matchAll(literals)].map((match) => ({ path, key: match[1] ?? match[2] ?? '' })),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ key }) => !isKnown(key))).toEqual([]);
  });

  it('completes only beginnings that the catalogue has', () => {
    expect(prefixes.length).toBeGreaterThan(5);
    const nowhere = prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)));
    expect(nowhere).toEqual([]);
  });

  it('finds a text for every value of the domain', () => {
    const channels = Object.keys(Channel.def.entries);
    const values = [
      ...channels.flatMap((channel) =>
        [channel, `${channel}_in`, `${channel}_out`].map((one) => `channel_${one}`),
      ),
      ...Object.keys(Purpose.def.entries).map((purpose) => `purpose_${purpose}`),
      ...Object.keys(Lifecycle.def.entries).map((lifecycle) => `lifecycle_${lifecycle}`),
      ...Object.keys(Grade.shape.value.def.entries).map((grade) => `grade_${grade}`),
      ...Object.keys(OpportunityRole.def.entries).map((role) => `role_${role}`),
      ...defaultStages.map(({ name }) => name),
      ...verbs.map((verb) => `journal_${verb}`),
      ...tableNames.map((table) => `table_${table}`),
    ];
    expect(values.filter((key) => !isKnown(key))).toEqual([]);
  });

  it('leaves no text unused', () => {
    const everything = sources.map(({ code }) => code).join('\n');
    const isUsed = (key: string) =>
      prefixes.some((prefix) => key.startsWith(prefix)) ||
      [key, key.replace(plural, '')].some((name) =>
        [`'${name}'`, `__MSG_${name}__`].some((spelt) => everything.includes(spelt)),
      );
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
