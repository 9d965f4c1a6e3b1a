import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

import type { WireMailbox } from './wire.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** As strict as a large webmail's: no inline script, no markup from strings, nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'nonce-practice' 'self'",
  "style-src 'nonce-practice'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const here = import.meta.dirname;
const scripts = '/mail/practice/';

/** The page of one mailbox: its data, and the scripts that draw it. */
export const mailboxPage = (mailbox: WireMailbox): Answer => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
  },
  body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Practice Mail</title>
<link rel="icon" href="data:,">
<style nonce="practice">${readFileSync(join(here, 'gmail-page.css'), 'utf8')}</style>
<script type="application/json" id="mailbox">${asData(mailbox)}</script>
<script type="module" nonce="practice" src="${scripts}page/main.ts"></script>
</head>
<body></body>
</html>`,
});

/** A script of the page, or null: the browser gets the file without its types. */
export function pageScript(path: string): Answer | null {
  const [, name] = /^\/mail\/practice\/(page\/[a-z-]+\.ts)$/.exec(path) ?? [];
  if (!name) return null;
  const source = readFileSync(join(here, name), 'utf8');
  return {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
    body: stripTypeScriptTypes(source),
  };
}

/** No `<` may stand in it, or a mail could end the element. */
const asData = (mailbox: WireMailbox): string =>
  JSON.stringify(mailbox).replaceAll('<', String.raw`\u003c`);
