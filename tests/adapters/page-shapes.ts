import { jsonLd, PageMaker } from './page-world.ts';
import type { Somebody, WorldPage } from './page-world.ts';

const schema = 'https://schema.org';
const wrappings = [
  ['', ''],
  ['//<![CDATA[\n', '\n//]]>'],
  ['<!--\n', '\n-->'],
  ['\n/* <![CDATA[ */ ', ';\n/* ]]> */'],
] as const;

type Shape = (make: PageMaker) => string;

/** The ways in which pages say who somebody is. */
const people: Record<string, (one: Somebody) => string> = {
  links: ({ name, email, phone }) =>
    `<h3>${name}</h3><a href="mailto:${email}">${name}</a> <a href="tel:${phone.written.replace('(0)', '')}">${phone.written}</a>`,
  microdata: ({ name, email, phone }) =>
    `<div itemscope itemtype="http://schema.org/Person"><span itemprop="name">${name}</span><span itemprop="email">${email}</span>
     <meta itemprop="telephone" content="${phone.written}"></div>`,
  rdfa: ({ name, email, phone }) =>
    `<div vocab="${schema}/" typeof="Person"><b property="name">${name}</b><a property="email" href="mailto:${email}">write</a>
     <span property="telephone">${phone.written}</span></div>`,
  foaf: ({ name, email, phone }) =>
    `<div prefix="foaf: http://xmlns.com/foaf/0.1/" typeof="foaf:Person"><b property="foaf:name">${name}</b>
     <a rel="foaf:mbox" href="mailto:${email}">write</a><a rel="foaf:phone" href="tel:${phone.e164}">call</a></div>`,
  hcard: ({ name, email, phone }) =>
    `<div class="card vcard x"><span class="fn n">${name}</span><span class="email">${email}</span><span class="tel">${phone.written}</span></div>`,
  microformats: ({ name, email, phone }) =>
    `<p class="h-card"><a class="p-name u-url" href="/team/x">${name}</a><a class="u-email" href="mailto:${email}">@</a><b class="p-tel">${phone.written}</b></p>`,
};

const directory: Shape = (make) => {
  const written = make.dice.one(Object.values(people));
  const rows = make.dice.some(
    40,
    () => `<li>${written(make.somebody())}<p>${make.text()}</p></li>`,
  );
  return `<ul class="staff">${rows.join('')}</ul>`;
};

const shop: Shape = (make) => {
  const product = {
    '@context': schema,
    '@type': 'Product',
    name: 'Chair',
    sku: '20261122334455',
    gtin13: '4006381333931',
    review: make.dice.some(5, () => ({
      '@type': 'Review',
      author: { '@type': 'Person', name: make.name(), email: make.decoy() },
    })),
    offers: {
      '@type': 'Offer',
      price: '1234567',
      seller: { '@type': 'Organization', name: 'Mill' },
    },
  };
  const stores = make.dice.some(4, () => ({
    '@type': make.dice.one([
      'LocalBusiness',
      'FurnitureStore',
      'Bakery',
      'https://schema.org/Store',
      ['Restaurant', 'Winery'],
    ]),
    name: 'Mill',
    telephone: make.phone().written,
    email: [make.email()],
  }));
  return `${jsonLd(product)}${jsonLd({ '@context': schema, '@graph': stores })}<p>€ 1.234.567,00</p>`;
};

const news: Shape = (make) => {
  const article = {
    '@context': schema,
    '@type': 'NewsArticle',
    headline: make.text(),
    datePublished: '2026-11-22T08:00:00Z',
    publisher: {
      '@type': 'Organization',
      name: 'Daily Mill',
      logo: { '@type': 'ImageObject', url: '/x.png' },
    },
    author: [{ '@type': 'Person', name: make.name(), url: '/authors/x' }],
    comment: [
      { '@type': 'Comment', author: { '@type': 'Person', name: make.name(), email: make.decoy() } },
    ],
  };
  const byline = `<p class="byline">By <a rel="author" href="MAILTO:${make.email()}?subject=Your%20article">${make.name()}</a></p>`;
  const comments = make.dice.some(
    9,
    () =>
      `<li><b class="comment-author vcard"><i class="fn">${make.name()}</i></b>${make.text()}</li>`,
  );
  return `${jsonLd(article, make.dice.one(wrappings))}${byline}<ol>${comments.join('')}</ol>`;
};

const profile: Shape = (make) =>
  `<div class="h-card" itemscope itemtype="http://schema.org/Person"><span class="p-name vcard-fullname" itemprop="name">${make.name()}</span>
   <span class="p-nickname" itemprop="additionalName">ann</span><li class="vcard-detail" itemprop="email"><a class="u-email" href="mailto:${make.email()}">mail</a></li>
   <li itemprop="worksFor"><span class="p-org">@mill</span></li><a itemprop="url" class="u-url" href="https://ann.example">ann.example</a></div>`;

const forum: Shape = (make) =>
  make.dice
    .some(
      60,
      () =>
        `<article><a href="/u/ann">@ann${make.dice.below(99)}</a><blockquote>${make.text()} ${make.decoy()}</blockquote></article>`,
    )
    .join('');

const footer: Shape = (make) => {
  const [one, two] = [make.somebody(), make.somebody()];
  const organisation = {
    '@context': 'http://schema.org/',
    '@type': make.dice.one(['Organization', 'Corporation', 'NGO']),
    name: 'Mill &amp; Co',
    url: '/',
    logo: 'https://x.example/logo@2x.png',
    contactPoint: [
      {
        '@type': 'ContactPoint',
        telephone: one.phone.written,
        email: one.email,
        contactType: 'sales',
      },
      { '@type': 'ContactPoint', telephone: `tel:${two.phone.e164}`, email: `mailto:${two.email}` },
    ],
    founder: { '@type': 'Person', name: make.name(), email: make.email() },
    employee: make.dice.some(5, () => ({
      '@type': 'Person',
      name: make.name(),
      telephone: make.phone().written,
    })),
  };
  return `<p>${make.text()}</p><footer>© 2019–2026 Mill, VAT 123456789</footer>${jsonLd(organisation, make.dice.one(wrappings))}`;
};

const event: Shape = (make) => {
  const host = make.somebody();
  const described = {
    '@context': schema,
    '@type': 'Event',
    startDate: '2026-11-22',
    location: {
      '@type': 'Place',
      name: 'Hall',
      telephone: make.phone().written,
      geo: { latitude: 52.520008, longitude: 13.404954 },
    },
    organizer: {
      '@type': 'Person',
      name: host.name,
      email: host.email,
      telephone: host.phone.written,
    },
  };
  return `${jsonLd([described])}<div itemscope itemtype="${schema}/Event"><span itemprop="name">Fair</span>
    <div itemprop="organizer" itemscope itemtype="${schema}/Organization"><b itemprop="name">Mill</b><i itemprop="telephone">${make.phone().written}</i></div></div>`;
};

const broken: Shape = (make) =>
  `<script type="application/ld+json">{"@type":"Person","email":"${make.decoy()}",}</script><script type="application/ld+json"></script>
   <script type="application/ld+json">{"@type": "Person", "name": "A
B", "email": "${make.decoy()}"}</script>${people['links']?.(make.somebody())}`;

const soup: Shape = (make) => {
  const [one, two, three] = [make.email(), make.email(), make.email()];
  const encoded = `mailto:${one}`.replace(/./g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<TABLE><TR><TD><FONT><A HREF='${encoded}'><B>write<TD><a href = "mailto:${two}, ${three.replace('@', '%40')}
    ?CC=&subject=x"></TABLE></p></div><a href=tel:${make.phone().e164}><b>call</a>`;
};

const amp: Shape = (make) =>
  `<amp-img src="a@2x.jpg"></amp-img><amp-sidebar>${people['links']?.(make.somebody())}</amp-sidebar>
   ${jsonLd({ '@type': 'Organization', name: 'Mill', address: { '@type': 'PostalAddress', streetAddress: 'Way 1', addressLocality: 'Mill' } })}`;

const rightToLeft: Shape = (make) =>
  `<div dir="rtl"><p>اتصل بنا</p><a href="mailto:${make.email()}">\u200fراسلنا\u200e</a><a href="tel:${make.phone().e164}">\u202aاتصل\u202c</a></div>`;

const chinese: Shape = (make) => {
  const phone = make.phone();
  return `<p>聯絡我們</p><a href="mailto:${make.email()}">聯絡我們</a><a href="tel:${phone.e164};ext=12">${phone.written} 分機 12</a>
    <div itemscope itemtype="${schema}/Person"><span itemprop="name">王小明</span>：<span itemprop="email">${make.email()}</span></div>`;
};

const many: Shape = (make) =>
  Array.from({ length: 300 }, () => `<a href="mailto:${make.email()}">${make.name()}</a>`).join(
    '\n',
  );

const nobody: Shape = (make) => `<h1>${make.text()}</h1><p>${make.text()}</p>`;

const shapes: Record<string, Shape> = {
  directory,
  shop,
  news,
  profile,
  forum,
  footer,
  event,
  broken,
  soup,
  amp,
  rightToLeft,
  chinese,
  many,
  nobody,
};

/** Pages of every shape in turn, each with decoys before and behind. */
export function* world(count: number): Generator<WorldPage> {
  const all = Object.entries(shapes);
  for (let at = 0; at < count; at += 1) {
    const make = new PageMaker(at + 1);
    const [shape, body] = all[at % all.length] ?? ['nobody', nobody];
    const html = `<!doctype html><title>${make.text()}</title><body>${make.decoys()}${body(make)}${make.decoys()}`;
    yield make.page(shape, html);
  }
}
