import { getCountries } from 'libphonenumber-js/min';

/** Countries that have telephone numbers, ISO 3166. */
export const phoneRegions = (): string[] => getCountries();
