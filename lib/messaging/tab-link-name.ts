/** Name of the connection between the browser's side panel and a tab. A file of its own, because content scripts read it. */
export const tabLinkName = 'page-link';
