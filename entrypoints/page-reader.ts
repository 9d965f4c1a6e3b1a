import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { findInText, readPage } from '#lib/adapters/page.ts';
import { offerPageReader } from '#lib/page/page-reader.ts';

/** Comes where the script of any page has asked for it (`page/reader`). */
export default defineUnlistedScript(() => offerPageReader({ readPage, findInText }));
