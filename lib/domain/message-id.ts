/** RFC 5322 lets a line have 998 characters; what is longer was made to hurt. */
const longest = 998;

/** A Message-ID without its angle brackets; null for what cannot be one. */
export function parseMessageId(raw: string | null): string | null {
  if (raw === null || raw.length > longest + 2) return null;
  const id = raw
    .trim()
    .replace(/^<(.*)>$/su, '$1')
    .trim();
  return /^[^\s<>\p{Cc}\p{Cf}]+$/u.test(id) ? id : null;
}
