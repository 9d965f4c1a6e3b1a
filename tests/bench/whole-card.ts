/** Whose card is in the sidebar, once nothing in it is a place-holder any more; null until then. */
export const nameOnWholeCard = (): string | null =>
  document.querySelector('.log-main, .log-ask, .log-status') !== null &&
  document.querySelector('.history > li') !== null &&
  document.querySelector('.page .bone, .page .bone-rows') === null
    ? (document.querySelector('h1.who-name')?.textContent ?? null)
    : null;
