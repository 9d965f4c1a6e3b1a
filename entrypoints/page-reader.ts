import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { readAnyPage } from './page-script/read-any-page.ts';

/** Any page where somebody may be named (`page/reader`), or that a sidebar looks at. Never in a private window. */
export default defineUnlistedScript(readAnyPage);
