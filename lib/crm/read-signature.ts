import { domainOf } from '#lib/domain/email.ts';
import type { Email } from '#lib/domain/email.ts';

import { parseLink } from './parse-link.ts';
import { companyDomainOf } from './registrable-domain.ts';
import { signatureBlock } from './signature-block.ts';
import type { SignaturePhone } from './signature-phones.ts';
import { phonesIn } from './signature-phones.ts';
import type { SignatureTexts } from './signature-texts.ts';
import { textsIn } from './signature-texts.ts';

export interface Fact {
  value: string;
  source: 'signature';
}

/** What somebody writes below a mail about himself. Nothing in it is checked but its form. */
export interface SignatureFacts {
  /** As signed. */
  name: Fact | null;
  title: Fact | null;
  department: Fact | null;
  company: Fact | null;
  address: Fact | null;
  phones: (SignaturePhone & Fact)[];
  /** Only http and https. */
  urls: Fact[];
}

export interface Signer {
  name: string | null;
  email: Email | null;
  /** Whose notation of phone numbers is meant when nothing else tells, ISO 3166. */
  defaultRegion: string | null;
}

const mostUrls = 5;
/** A text is longer than that only to keep the reader busy. */
const longestText = 200_000;
const address = /[^\s@<>()[\]|,;:：]+@[^\s@<>()[\]|,;]+/gu;
const link =
  /(?:https?:\/\/|www\.)[^\s<>"'|，。；、（）()]+|(?:[a-z]{2,3}\.)?linkedin\.com\/[^\s<>"'|，。；、（）()]+/giu;
const linkLabel =
  /(?:e-?mail|mail|web(?:site)?|url|homepage|internet|邮箱|信箱|邮件|郵件|网址|網址|网站|網站|сайт|почта)\s*[:：]?\s*$/iu;

/**
 * Reads the signature at the end of what the sender wrote himself, by rules. Where nothing marks it as one (a delimiter, a closing
 * formula, the sender's name), at least two things have to look like one.
 */
export function readSignature(text: string, signer: Signer): SignatureFacts {
  const { lines, marked } = signatureBlock(text.slice(0, longestText), signer.name);
  const urls = urlsIn(lines, signer.email);
  const phones = phonesIn(lines.map(withoutLinks), signer.email, signer.defaultRegion);
  const company = signer.email && companyDomainOf(signer.email);
  const texts = textsIn(lines.map(withoutLinks).map(withoutNumbers), signer.name, company);
  const count = [texts.title, texts.company, phones[0], urls[0]].filter(Boolean).length;
  return marked || count >= 2 ? facts(texts, phones, urls) : facts({}, [], []);
}

function facts(
  { name, title, department, company, address: place }: SignatureTexts,
  phones: readonly SignaturePhone[],
  urls: readonly string[],
): SignatureFacts {
  return {
    name: fact(name),
    title: fact(title),
    department: fact(department),
    company: fact(company),
    address: fact(place),
    phones: phones.map((phone) => Object.assign({ source: 'signature' as const }, phone)),
    urls: urls.map((value) => ({ value, source: 'signature' })),
  };
}

const fact = (value: string | undefined): Fact | null =>
  value === undefined ? null : { value, source: 'signature' };

function urlsIn(lines: readonly string[], email: Email | null): string[] {
  const own = email === null ? null : domainOf(email);
  const found = lines.flatMap((line) => {
    const written = line.replace(address, ' ');
    const bare = written.split(/[\s|]+/).filter((one) => one.toLowerCase() === own);
    return [...(written.match(link) ?? []), ...bare];
  });
  const parsed = found.flatMap((one) => parseLink(one.replace(/[.,;:!?]+$/, '')) ?? []);
  return [...new Set(parsed)].slice(0, mostUrls);
}

const withoutLinks = (line: string): string =>
  line
    .replace(address, '|')
    .replace(link, '|')
    .split('|')
    .map((part) => part.replace(linkLabel, '').trim())
    .join('|');

const number = /[+(]?\d[\d\s()./+-]{6,}(?:(?:ext|x|转|轉|分機|分机|#|доб)[.:]?\s*\d{1,6})?/giu;
const numberLabel =
  /[\s,(（]*(?<!\p{L})(?:tel|telephone|telefon|telefax|phone|fax|mobile|mob|mobil|cell|handy|direct|office|wechat|whatsapp|[tmfpdv]|手机|手機|行動電話|行動|电话|電話|传真|傳真|微信|тел|моб|факс|điện thoại|đt|di động|tél|portable)\.?\s*[:：]?\s*$/iu;

const withoutNumbers = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(number, '|')
    .split('|')
    .map((part) => part.replace(numberLabel, ''))
    .join('|');
