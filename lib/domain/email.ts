import * as z from 'zod/mini';

/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3: 256 octets with the angle brackets). */
const longest = 254;

/**
 * A trimmed, lower-case address with one `@`, a domain with a dot, and no white space, control, bidi or quoting
 * characters. Only `parseEmail` makes one, so holding one proves that it was checked.
 */
export const Email = z
  .string()
  .check(
    z.maxLength(longest),
    z.regex(
      /^[^\s@"<>()[\]\\,;:\p{Cc}\p{Cf}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u,
    ),
    z.refine((address) => address === address.toLowerCase()),
  )
  .brand<'Email'>();
export type Email = z.infer<typeof Email>;

/**
 * Null for anything that is not exactly one address; the text is never repaired beyond trimming and lower case. A domain in
 * another script becomes its ASCII form, because one webmail shows `müller.example` and its own source `xn--mller-kva.example`.
 */
export function parseEmail(raw: string | null | undefined): Email | null {
  if (!raw || raw.length > longest + 2) return null;
  const checked = Email.safeParse(raw.trim().toLowerCase()).data ?? null;
  return checked === null || isAscii.test(checked) ? checked : inAscii(checked);
}

const isAscii = /^[\x21-\x7e]+$/;

function inAscii(email: Email): Email | null {
  const host = URL.parse(`https://${domainOf(email)}`)?.hostname;
  return host ? (Email.safeParse(`${localPartOf(email)}@${host}`).data ?? null) : null;
}

/** The part before the `@`. */
export const localPartOf = (email: Email): string => email.slice(0, email.lastIndexOf('@'));

/** The part behind the `@`. */
export const domainOf = (email: Email): string => email.slice(email.lastIndexOf('@') + 1);
