import { parseEmail } from './email.ts';
import type { NeverLogRule } from './settings.ts';

const domainName =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?=[^.]*\p{L})[\p{L}\p{N}-]{2,63}$/u;

/** One line as a user writes it: `ann@acme.example`, `acme.example`, `@acme.example`, `*@acme.example`, `*.acme.example`. */
export function parseNeverLogRule(line: string): NeverLogRule | null {
  const text = line.trim().toLowerCase();
  const address = parseEmail(text);
  if (address && !address.startsWith('*@')) return { kind: 'address', value: address };
  const domain = text.replace(/^(?:\*?@|\*?\.)/, '');
  return domain.length <= 253 && domainName.test(domain) ? { kind: 'domain', value: domain } : null;
}
