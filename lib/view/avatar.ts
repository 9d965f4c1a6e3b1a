/** 0–5: which colour stands behind a person's initials. By address (or name), so that it is the same everywhere. */
export function hueOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum % 6;
}
