import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { lookAtPage } from './page-script/look-at-page.ts';

/**
 * Any page where the user allowed it for good: only looks whether somebody may be there. No content script by WXT's name, whose
 * wrapping asks the browser who we are and tells the page that a script of ours has begun.
 */
export default defineUnlistedScript(lookAtPage);
