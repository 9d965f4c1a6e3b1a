import { afterEach, describe, expect, test } from 'vitest';

import { closePages } from './contract.ts';
import { inText, jsonLd, known, parties, read, url } from './read-any-page.ts';

afterEach(closePages);

describe('links', () => {
  test('a link to write somebody names his address, and is called as the page calls it', () => {
    expect(
      known(`<a href="mailto:ann@mill.example?subject=Hi">Ann Weber</a>
        <a href="MAILTO:info@mill.example">Contact us</a><a href="mailto:bob@mill.example">bob@mill.example</a>`),
    ).toEqual([
      { kind: 'unknown', source: 'mailto', name: 'Ann Weber', emails: ['ann@mill.example'] },
      { kind: 'unknown', source: 'mailto', name: 'Contact us', emails: ['info@mill.example'] },
      {
        kind: 'unknown',
        source: 'mailto',
        name: 'bob@mill.example',
        emails: ['bob@mill.example'],
      },
    ]);
  });

  test('a link to several people names each of them, wherever they stand in it', () => {
    const href =
      'mailto:ann%2Bcrm@mill.example,bob@mill.example?cc=%22Eve%20Moss%22%20%3Ceve@mill.example%3E&BCC=joe@mill.example&body=no@decoy.example';
    expect(parties(`<a href="${href}">Ann Weber</a>`).flatMap(({ emails }) => emails)).toEqual([
      'ann+crm@mill.example',
      'bob@mill.example',
      'eve@mill.example',
      'joe@mill.example',
    ]);
  });

  test.each([
    ['tel:+49-30-901820', '+49-30-901820'],
    ['tel:+1%20(202)%20555-0143', '+1 (202) 555-0143'],
    ['tel:+12025550143;ext=12', '+12025550143 ext. 12'],
    ['tel:+12025550143,,12', '+12025550143 ext. 12'],
    ['tel:+12025550143p12', '+12025550143 ext. 12'],
    ['TEL://0223635502', '0223635502'],
    ['tel:863-1234;phone-context=+1-914-555', '+1-914-555863-1234'],
  ])('%s dials %s', (href, phone) => {
    expect(known(`<a href="${href}">call</a>`)).toEqual([
      { kind: 'unknown', source: 'tel', name: 'call', phones: [phone] },
    ]);
  });

  test.each([
    'mailto:',
    'mailto:?subject=Look at this',
    'mailto:%E0%A4%A@x',
    'tel:',
    'tel:call-me',
    'https://hotel:8080/',
  ])('%s is a link to nobody', (href) => {
    expect(parties(`<a href="${href}">Ann Weber</a>`)).toEqual([]);
  });

  test('a file with a card is offered, where it lies in the web', () => {
    const html = `<a href="ann.VCF">card</a><a href="/x.vcf?v=2">card</a><a href="data:text/vcard,x.vcf">card</a><a href="/a.vcf.html">no</a>`;
    expect(read(html).cards).toEqual([
      'https://mill.example/team/ann.VCF',
      'https://mill.example/x.vcf?v=2',
    ]);
  });
});

describe('descriptions', () => {
  const ann = {
    kind: 'person',
    name: 'Ann Weber',
    title: 'Head of Sales',
    company: 'Mill & Co',
    emails: ['ann@mill.example'],
    phones: ['+49 30 901820'],
  };

  test('JSON-LD', () => {
    const described = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@id': '#mill', '@type': ['LocalBusiness', 'x:Y'], name: 'Mill & Co', url: '/' },
        {
          '@type': 'http://schema.org/Person',
          name: 'Ann Weber',
          jobTitle: 'Head of Sales',
          worksFor: { '@id': '#mill' },
          email: 'mailto:ann@mill.example',
          contactPoint: [{ '@type': 'ContactPoint', telephone: '+49 30 901820' }],
        },
      ],
    };
    expect(known(jsonLd(described))).toEqual([
      {
        kind: 'organization',
        source: 'jsonLd',
        name: 'Mill & Co',
        urls: ['https://mill.example/'],
      },
      { ...ann, source: 'jsonLd' },
    ]);
  });

  test('microdata, with parts that stand elsewhere', () => {
    expect(
      known(`<div itemscope itemtype="https://schema.org/Person" itemref="reach">
        <b itemprop="name">Ann Weber</b><i itemprop="jobTitle">Head of Sales</i>
        <div itemprop="worksFor" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Mill &amp; Co"></div>
      </div><p id="reach"><span itemprop="email">ann@mill.example</span><a itemprop="telephone" href="tel:+49%2030%20901820">call</a></p>`),
    ).toEqual([
      { kind: 'unknown', source: 'tel', name: 'call', phones: ann.phones },
      { ...ann, source: 'microdata' },
    ]);
  });

  test('RDFa', () => {
    expect(
      known(`<div vocab="https://schema.org/" typeof="Person"><b property="name">Ann Weber</b><i property="schema:jobTitle">Head of Sales</i>
        <span property="worksFor" typeof="Organization"><b property="name">Mill &amp; Co</b></span><span property="telephone">+49 30 901820</span>
        <a rel="foaf:mbox nofollow" href="mailto:ann@mill.example">write</a></div>`).slice(1),
    ).toEqual([{ ...ann, source: 'rdfa' }]);
  });

  test.each([
    [
      'h-card',
      `<div class="h-card"><a class="p-name u-email" href="mailto:ann@mill.example">Ann Weber</a><b class="p-job-title">Head of Sales</b>
       <b class="p-org h-card">Mill &amp; Co</b><b class="p-tel">+49 30 901820</b></div>`,
    ],
    [
      'hCard',
      `<div class="vcard"><b class="fn">Ann Weber</b> <b class="title">Head of Sales</b> <a class="email" href="mailto:ann@mill.example">mail</a>
       <b class="org">Mill &amp; Co</b><b class="tel">+49 30 901820</b></div>`,
    ],
  ])('%s', (_, html) => {
    expect(known(html).slice(1)).toEqual([{ ...ann, source: 'hcard' }]);
  });

  test('JSON-LD that is broken is passed over, and what stands around it is no matter', () => {
    const person = JSON.stringify({ '@type': 'Person', name: 'Ann Weber', url: '/ann' });
    expect(
      parties(
        `<script type="application/ld+json">{"@type":"Person", oops}</script>
         <script type="application/ld+json">//<![CDATA[\n[${person}];\n//]]></script>`,
      ).map(({ urls }) => urls),
    ).toEqual([['https://mill.example/ann']]);
  });

  test('the publisher of a page is no news, its author is', () => {
    const article = {
      '@type': 'NewsArticle',
      publisher: { '@type': 'Organization', name: 'Daily Mill', logo: 'x.png', url: '/' },
      author: { '@type': 'Person', name: 'Ann Weber', url: '/ann' },
    };
    expect(parties(jsonLd(article)).map(({ name }) => name)).toEqual(['Ann Weber']);
  });
});

describe('profiles', () => {
  const link = '<a href="https://www.linkedin.com/in/ann-weber?trk=x">Ann Weber</a>';

  test('a link to somebody’s profile is one to him', () => {
    expect(known(`${link}<a href="https://www.linkedin.com/shareArticle?url=x">Share</a>`)).toEqual(
      [
        {
          kind: 'unknown',
          source: 'profile',
          name: 'Ann Weber',
          urls: ['https://www.linkedin.com/in/ann-weber?trk=x'],
        },
      ],
    );
  });

  test('on a network’s own pages nobody is collected', () => {
    expect(parties(link, 'https://www.linkedin.com/feed/')).toEqual([]);
  });
});

describe('what is not read', () => {
  const link = '<a href="mailto:ann@mill.example">Ann Weber</a>';

  test.each([
    `<div hidden>${link}</div>`,
    `<p style="color:red; display: none">${link}</p>`,
    `<style>.trap{display:none}</style><p class="trap">${link}</p>`,
    `<div contenteditable>${link}</div>`,
    `<template>${link}</template>`,
    `<script>'${link.replaceAll('/', '\\/')}'</script>`,
    `<textarea>${link}</textarea>`,
  ])('%s', (html) => {
    expect(parties(html)).toEqual([]);
    expect(inText(html)).toMatchObject({ parties: [], texts: [] });
  });

  test('a page that asks for a password is left alone', () => {
    const html = `${link}<input type=PassWord>ann@mill.example`;
    expect(parties(html)).toEqual([]);
    expect(inText(html)).toEqual({
      kind: 'people',
      url,
      title: null,
      parties: [],
      cards: [],
      complete: true,
    });
  });

  test('a page that puts its own things in the place of the browser’s is read all the same', () => {
    const names = ['getAttribute', 'parentElement', 'tagName', 'querySelectorAll', 'defaultView'];
    const fields = names.map((name) => `<input name="${name}"><img name="${name}">`).join('');
    expect(parties(`${fields}<form class="h-card">${fields}${link}</form>`)).toHaveLength(2);
  });
});
