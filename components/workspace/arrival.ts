import { signal } from '@preact/signals';

/** Set when the user has gone to another page, until that page's heading has taken the focus. */
export const arrival = signal(false);
