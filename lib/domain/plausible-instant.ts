const earliest = Date.UTC(1990);
const latest = Date.UTC(2100);

/** A mail's time in whole epoch ms; null for what can only be an error or a lie. */
export const plausibleInstant = (ms: number | null): number | null =>
  ms !== null && ms >= earliest && ms <= latest ? Math.trunc(ms) : null;
