const length = 8;

/** How a database is called in its stamps: eight characters of 0–9 a–z out of the random end of an id. */
export function deviceFrom(id: string): string {
  const letters = id.toLowerCase().replaceAll(/[^0-9a-z]/g, '');
  return letters.slice(-length).padStart(length, '0');
}
