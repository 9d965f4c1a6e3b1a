import { signal } from '@preact/signals';

const written = signal<((value: string) => string) | null>(null);
let asked = false;

/**
 * A number (E.164) as it is written internationally. Whoever reads it is told again when the parser, which is large and is loaded for
 * the first number on the screen, has come.
 */
export function phoneText(value: string): string {
  if (!asked) {
    asked = true;
    void load();
  }
  return written.value?.(value) ?? value;
}

async function load(): Promise<void> {
  const { shownPhone } = await import('#lib/crm/parse-phone.ts');
  written.value = (value) => shownPhone({ value });
}
