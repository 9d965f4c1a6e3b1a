import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Window } from 'happy-dom';
import { afterEach, describe, expect, test } from 'vitest';

import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';
import { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { expectNothingWrong } from './never-wrong.ts';
import type { Mutation } from './mutations.ts';
import { damageEachAttribute, documentsOf, mutations } from './mutations.ts';

/** The `.json` beside a fixture's `.html`. */
export interface Expectation {
  url: string;
  snapshot: WebmailSnapshot;
  compose?: ComposeSnapshot[];
  /** The thread that the address names, where the page still shows another. */
  threadKeyInAddress?: string;
  /** Addresses that stand in the page (a stale thread, a forged header) and belong to nobody in this mail. */
  decoys?: string[];
}

export interface Fixture extends Expectation {
  name: string;
  html: string;
}

export interface ContractOptions {
  /** Opens a fixture as the browser would have it, frames included. Without it: one page in happy-dom. */
  open?: (fixture: Fixture) => Document;
  /** Mutations that only make sense for this webmail, for example a hidden second thread. */
  mutations?: readonly Mutation[];
}

const windows: Window[] = [];

/** A page in happy-dom. Its scripts do not run and it asks no network. */
export function openPage(html: string, url: string): Document {
  const window = new Window({ url });
  windows.push(window);
  window.document.write(html);
  return window.document as unknown as Document;
}

/** For `afterEach`: every page that was opened. */
export async function closePages(): Promise<void> {
  await Promise.all(windows.splice(0).map((window) => window.happyDOM.close()));
}

export function fixturesIn(directory: string): Fixture[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.html'.length);
      const expected = JSON.parse(
        readFileSync(join(directory, `${name}.json`), 'utf8'),
      ) as Expectation;
      const html = readFileSync(join(directory, file), 'utf8');
      return Object.assign({ name, html }, expected);
    });
}

/** What every adapter owes the product, whatever page it is given. */
export function describeAdapter(
  adapter: SiteAdapter,
  directory: string,
  options: ContractOptions = {},
): void {
  const open = options.open ?? ((fixture: Fixture) => openPage(fixture.html, fixture.url));
  const readParsed = (document: Document, url: string) =>
    WebmailSnapshot.parse(adapter.read(document, url));

  afterEach(closePages);

  test(`${adapter.id} has fixtures`, () => {
    expect(fixturesIn(directory).length).toBeGreaterThan(0);
  });

  describe.each(fixturesIn(directory))(`${adapter.id}: $name`, (fixture) => {
    test('reads what a person sees', () => {
      expect(readParsed(open(fixture), fixture.url)).toEqual(fixture.snapshot);
    });

    test('reads the windows in which a mail is being written', () => {
      const compose = adapter.readCompose(open(fixture), fixture.url);
      expect(compose.map((each) => ComposeSnapshot.parse(each))).toEqual(fixture.compose ?? []);
    });

    test('reads the same twice and leaves the page as it was', () => {
      const document = open(fixture);
      const pages = () => documentsOf(document).map((each) => each.documentElement.outerHTML);
      const before = pages();
      const first = adapter.read(document, fixture.url);
      adapter.readCompose(document, fixture.url);
      expect(adapter.read(document, fixture.url)).toEqual(first);
      expect(pages()).toEqual(before);
    });

    test('reports its health without an address or a subject', () => {
      const health = Health.parse(adapter.health(open(fixture)));
      expect(JSON.stringify(health)).not.toMatch(/[^\s"]@[^\s"]+\./);
    });

    test('an emptied page is nothing', () => {
      const document = open(fixture);
      document.body.replaceChildren();
      expect(adapter.read(document, fixture.url)).toEqual({ kind: 'nothing' });
      expect(adapter.readCompose(document, fixture.url)).toEqual([]);
    });

    test.each([...mutations, ...(options.mutations ?? [])])('degrades with $name', (mutation) => {
      const document = open(fixture);
      mutation.apply(document);
      expectNothingWrong(readParsed(document, fixture.url), fixture);
      adapter.readCompose(document, fixture.url).forEach((each) => ComposeSnapshot.parse(each));
      Health.parse(adapter.health(document));
    });

    test('degrades when any one attribute is gone or undefined', () => {
      const document = open(fixture);
      damageEachAttribute(document, (damage) => {
        expectNothingWrong(readParsed(document, fixture.url), fixture, damage);
        adapter.readCompose(document, fixture.url).forEach((each) => ComposeSnapshot.parse(each));
      });
      expect(readParsed(document, fixture.url), 'the page is whole again').toEqual(
        fixture.snapshot,
      );
    });
  });
}
