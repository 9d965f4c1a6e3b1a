/** Letters that have no accent to take off but that people type without their stroke. */
const plain: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/**
 * The form in which texts are compared and sorted: compatibility forms unified (NFKC), lower case, without Latin, Greek and
 * Cyrillic accents, without invisible characters, white space single. Marks of other scripts stay: they are letters there.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[đðħıłøæœßþ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
