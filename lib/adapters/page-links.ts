import { line } from './dom.ts';

export interface LinkedAddress {
  email: string;
  name: string | null;
}

/** The text, if it can be an address at all; as it was written. */
export function emailIn(text: string): string | null {
  const bare = text.trim();
  return bare.length <= 254 && /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/.test(bare) ? bare : null;
}

/** Everybody a `mailto:` link would write to (RFC 6068): before the `?`, and in `to`, `cc` and `bcc`. */
export function mailtoAddresses(href: string): LinkedAddress[] {
  const [, to = '', query = ''] =
    /^\s*mailto:(?:\/\/)?([^?#]*)\??([^#]*)/i.exec(href.slice(0, 8_000)) ?? [];
  const fields = [...query.matchAll(/(?:^|[&;])(?:to|b?cc)=([^&]*)/gi)].flatMap(([, value = '']) =>
    decoded(value).split(/[,;]/),
  );
  // Commas between addresses are bare, one inside an address is written %2C; some programs write semicolons.
  return [...to.split(/[,;]/).map(decoded), ...fields].flatMap((one) => {
    const [, name = '', bracketed] = /^([^<>]*)<([^<>]*)>\s*$/.exec(one) ?? [];
    const email = emailIn(bracketed ?? one);
    return email ? [{ email, name: line(name.replaceAll('"', '')) }] : [];
  });
}

/** The number of a `tel:` link (RFC 3966) with its extension as `ext. 12`; null for what nobody can dial. */
export function telNumber(href: string): string | null {
  const [, subscriber = '', parameters = ''] =
    /^\s*(?:tel|callto):(?:\/\/)?([^;?#]*)([^?#]*)/i.exec(href.slice(0, 500)) ?? [];
  // A `p`, `w` or comma is a pause: what follows is dialled when somebody has answered.
  const [number = '', dialled] = decoded(subscriber).split(/[,pw]+/i);
  const context = /;phone-context=(\+[\d.-]+)/i.exec(parameters)?.[1] ?? '';
  const whole = /^\s*\+/.test(number) ? number : context + number;
  const extension = /;ext=([\d-]+)/i.exec(parameters)?.[1] ?? dialled ?? '';
  return phoneIn(
    /^\d{1,7}#?$/.test(extension) ? `${whole} ext. ${extension.replace('#', '')}` : whole,
  );
}

/** The text, if enough of it can be dialled and is not a row of the same. */
export const phoneIn = (text: string): string | null =>
  text.length <= 80 && /^(?!(.)\1*$).{5,22}$/u.test(text.replace(/\P{Nd}/gu, ''))
    ? line(text)
    : null;

/** An absolute address of the web. */
export function webAddress(href: string, base: string): string | null {
  const url = href !== '' && href.length <= 2_000 ? URL.parse(href, base)?.href : null;
  return url && /^https?:/.test(url) ? url : null;
}

const bytes = new TextDecoder();

/** Percent signs that stand for nothing stay; `decodeURIComponent` would throw. */
const decoded = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    bytes.decode(Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16))),
  );
