import { fold } from '#lib/domain/fold.ts';
import { nameParts } from '#lib/domain/person-name.ts';

import {
  addressLabel,
  area,
  department,
  hanTitle,
  isAddress,
  isCompanyName,
  label,
  latinTitle,
  onlyLegalForm,
  sentence,
} from './signature-words.ts';

export interface SignatureTexts {
  name?: string;
  title?: string;
  department?: string;
  company?: string;
  address?: string;
}

const han = /\p{Script=Han}/u;
const longestTitle = 80;

/**
 * Says of each piece of a signature what it is: its address lines first, as they are the only ones with commas inside, then piece by
 * piece. `domain` is the company's: a line that spells it is the company's name too.
 */
export function textsIn(
  lines: readonly string[],
  name: string | null,
  domain: string | null,
): SignatureTexts {
  const texts: SignatureTexts = {};
  const signer = name === null ? '' : fold(name);
  for (const line of lines.flatMap((one) => one.split(strongSeparator))) {
    const text = line
      .trim()
      .replace(/^[,，、;:：·•*/-]+|[,，、;:·•*/-]+$/gu, '')
      .trim();
    if (text === '' || sentence.test(text)) continue;
    if (isAddress(text) && !isCompanyName(text)) {
      texts.address ??= text.replace(addressLabel, '');
      continue;
    }
    let last: keyof SignatureTexts | null = null;
    for (const piece of piecesOf(text)) {
      const kind = kindOf(piece, signer, domain, texts);
      if (kind !== null) texts[kind] ??= piece;
      else if (last === 'title' && isArea(piece)) texts.title = `${texts.title ?? ''}, ${piece}`;
      last = kind;
    }
  }
  return texts;
}

const strongSeparator = /[|·•｜│]|\s+[-–—/]\s+|\s*;\s*/u;

/** `Ann Weber, Head of Sales, Acme Co., Ltd.`; in Chinese what stands side by side is separated by spaces. */
function piecesOf(text: string): string[] {
  const parts = isCompanyName(text) ? [text] : text.split(/[()（）]/u);
  return parts
    .flatMap((part) => joined(part.split(/\s*[,，、]\s*/u), ', '))
    .flatMap((part) => part.split(/\s+(?:at|bei|chez|@)\s+/u))
    .flatMap((part) => (han.test(part) ? joined(part.split(/\s+/), '') : [part]))
    .map((part) => part.replace(label, '').trim())
    .filter((part) => part !== '');
}

/** `Acme Co., Ltd.` and `台灣電子 股份有限公司` are one piece. */
function joined(parts: readonly string[], between: string): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const before = pieces.at(-1);
    if (before !== undefined && onlyLegalForm.test(part))
      pieces.splice(-1, 1, before + between + part);
    else pieces.push(part);
  }
  return pieces;
}

function kindOf(
  piece: string,
  signer: string,
  domain: string | null,
  known: SignatureTexts,
): keyof SignatureTexts | null {
  if (signer !== '' && fold(piece) === signer) return 'name';
  if (isCompanyName(piece)) return 'company';
  if (isTitle(piece)) return 'title';
  if (department.test(piece)) return 'department';
  if (domain !== null && spells(piece, domain)) return 'company';
  const { given, family } = nameParts(piece);
  const isName = given !== null && family !== null && known.name === undefined;
  return isName && !known.title && !known.company && isCapitalised(piece) ? 'name' : null;
}

function isTitle(piece: string): boolean {
  if (piece.length > longestTitle || /[?!。！？]|\d{3}/.test(piece)) return false;
  if (han.test(piece)) return Array.from(piece).length <= 20 && hanTitle.test(piece);
  return piece.split(' ').length <= 9 && latinTitle.test(piece);
}

const isArea = (piece: string): boolean => piece.length <= 40 && area.test(piece);

const isCapitalised = (piece: string): boolean =>
  han.test(piece) || piece.split(' ').every((word) => /^\p{Lu}/u.test(word) || word.length <= 3);

/** `Acme` and `ACME China` for `acme-china.example`; too short a domain is spelt by chance. */
function spells(piece: string, domain: string): boolean {
  const spelt = lettersOf(fold(piece));
  const wanted = lettersOf(domain.split('.')[0] ?? '');
  if (wanted.length < 3 || piece.length > 60 || /^\S+\.\S{2,}$/.test(piece)) return false;
  return (
    spelt === wanted ||
    (spelt.length >= 4 && (spelt.startsWith(wanted) || wanted.startsWith(spelt)))
  );
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
