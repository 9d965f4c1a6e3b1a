import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { describe, expect, test } from 'vitest';

/*
 * The table of layers in docs/architecture.md, as a test. A file may import from its own layer, from the layers named here
 * and from the packages named here; `type` allows types only.
 */
interface Layer {
  may: string[];
  types?: string[];
  packages?: RegExp;
}
const layers: Record<string, Layer> = {
  'lib/domain': { may: [], packages: /^zod\/mini$/ },
  'lib/adapters': { may: [], types: ['lib/domain'] },
  'lib/db': { may: ['lib/domain'], packages: /^dexie$/ },
  'lib/crm': {
    may: ['lib/domain', 'lib/db'],
    packages: /^(libphonenumber-js\/min|tldts|postal-mime|chrono-node(\/en|\/zh)?)$/,
  },
  'lib/exchange': { may: ['lib/domain', 'lib/db'], packages: /^zod\/mini$/ },
  'lib/platform': {
    may: ['lib/domain', 'lib/db'],
    packages: /^(webextension-polyfill|zod\/mini)$/,
  },
  'lib/messaging': { may: ['lib/domain', 'lib/platform'], packages: /^zod\/mini$/ },
  'lib/page': {
    may: ['lib/platform/dock-state.ts'],
    types: ['lib/adapters', 'lib/messaging', 'lib/domain'],
  },
  'lib/view': {
    may: ['lib/domain', 'lib/db', 'lib/crm', 'lib/exchange'],
    types: ['lib/messaging'],
    packages: /^@preact\/signals$/,
  },
  components: {
    may: ['lib/view'],
    types: ['lib/domain'],
    packages: /^(preact|preact\/hooks|@preact\/signals)$/,
  },
  entrypoints: { may: ['lib', 'components'], packages: /.*/ },
};
/** Only here may these names be written. */
const onlyIn: [RegExp, RegExp][] = [
  [/from 'webextension-polyfill'/, /^lib\/platform\/browser\.ts$/],
  [/\bchrome\./, /^lib\/platform\/|^tests\//],
  [/from 'dexie'/, /^lib\/db\//],
];

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}');
const layerOf = (path: string) =>
  Object.keys(layers).find((layer) => path === layer || path.startsWith(`${layer}/`));

interface Import {
  from: string;
  typeOnly: boolean;
}
function importsOf(source: string): Import[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)';|import\('([^']+)'\)/gms,
  );
  return [...statements].map(([statement, type, named, dynamic]) => ({
    from: named ?? dynamic ?? '',
    typeOnly: Boolean(type) || onlyNamesTypes(statement),
  }));
}
const onlyNamesTypes = (statement: string) => {
  const names = statement.match(/\{([^}]*)\}/s)?.[1];
  return names !== undefined && names.split(',').every((name) => /^\s*(type\s|$)/.test(name));
};

function resolved(path: string, from: string): string {
  if (from.startsWith('#')) return from.slice(1);
  return from.startsWith('.') ? relative('.', join(dirname(path), from)) : from;
}

function violations(path: string): string[] {
  const layer = layerOf(path);
  if (!layer) return [`${path} is in no layer`];
  const { may, types = [], packages } = layers[layer] as Layer;
  return importsOf(readFileSync(path, 'utf8')).flatMap(({ from, typeOnly }) => {
    const target = resolved(path, from);
    if (target === from && !from.startsWith('.'))
      return packages?.test(from) || typeOnly ? [] : [`${path} imports the package ${from}`];
    if (layerOf(target) === layer) return [];
    const allowed = [...may, ...(typeOnly ? types : [])];
    const fits = allowed.some((one) => target === one || target.startsWith(`${one}/`));
    return fits ? [] : [`${path} imports ${target}`];
  });
}

describe('the layers', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(importsOf("import type { A } from '#lib/a.ts';\nimport { b } from './b.ts';")).toEqual([
      { from: '#lib/a.ts', typeOnly: true },
      { from: './b.ts', typeOnly: false },
    ]);
  });

  test('every file imports only what its layer may', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('the browser, Dexie and the polyfill are named in their own place only', () => {
    const wrong = files.flatMap((path) => {
      const source = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return onlyIn.flatMap(([name, place]) =>
        name.test(source) && !place.test(path) ? [`${path}: ${name.source}`] : [],
      );
    });
    expect(wrong).toEqual([]);
  });

  test('a table of the database is named in lib/db only', () => {
    const wrong = files
      .filter((path) => !path.startsWith('lib/db/'))
      .filter((path) => /\.db\.\w|\.where\(/.test(readFileSync(path, 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('components do not wait', () => {
    const wrong = files
      .filter((path) => path.startsWith('components/'))
      .filter((path) => /\bawait\b/.test(readFileSync(path, 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('every relative import ends with its file extension', () => {
    const wrong = files.flatMap((path) =>
      importsOf(readFileSync(path, 'utf8'))
        .filter(({ from }) => /^[.#]/.test(from) && !/\.(tsx?|css)$/.test(from))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file has more than 250 lines', () => {
    const all = globSync('{lib,components,entrypoints,tests,server}/**/*.{ts,tsx}');
    const long = all
      .filter((path) => !path.includes('fixtures/'))
      .map((path) => [path, readFileSync(path, 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });
});
