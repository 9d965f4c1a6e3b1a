import * as z from 'zod/mini';

import { common, Day, Grade, Id, Link, Money, Phone, PostalAddress } from './record.ts';

export const Company = z.strictObject({
  ...common,
  name: z.string(),
  /** Registrable domains, lower case: `acme.example`, never `mail.acme.example`. */
  domains: z.array(z.string()),
  website: z.optional(Link.shape.value),
  phones: z.optional(z.array(Phone)),
  addresses: z.optional(z.array(PostalAddress)),
  industry: z.optional(z.string()),
  size: z.optional(z.string()),
  type: z.optional(z.enum(['customer', 'partner', 'competitor', 'supplier', 'other'])),
  parentId: z.optional(Id),
  territory: z.optional(z.string()),
  needs: z.optional(z.string()),
  walletEstimate: z.optional(Money),
  products: z.optional(
    z.array(
      z.strictObject({ name: z.string(), since: z.optional(Day), renewsOn: z.optional(Day) }),
    ),
  ),
  grade: z.optional(Grade),
  note: z.optional(z.string()),
});
export type Company = z.infer<typeof Company>;
