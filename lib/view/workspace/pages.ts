import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';

import { Notice } from '../notice.ts';
import { Today } from '../today.ts';
import { BackupBox } from './backup-box.ts';
import { CompanyPage } from './company-page.ts';
import { ContactPage } from './contact-page.ts';
import { DeletedList } from './deleted-list.ts';
import { EraseBox } from './erase-box.ts';
import type { Host } from './host.ts';
import { Journal } from './journal.ts';
import { companySource, contactSource } from './list-sources.ts';
import { RecordList } from './record-list.ts';
import { deletedRecords } from './record-page.ts';
import { hashOf, type PageName, type Route } from './route.ts';
import { SampleBox } from './sample-box.ts';
import { Usage } from './usage.ts';

/** The pages over an open store; each asks for something only while it is on the screen. */
export const Pages = createModel(
  (store: Store, host: Host, route: ReadonlySignal<Route>, erased: () => void) => {
    const notice = new Notice(store);
    const isOn = (page: PageName) => computed(() => route.value.page === page);
    const idOn = (page: PageName) =>
      computed(() => (route.value.page === page ? route.value.id : null));
    const isDeletedOn = (page: PageName) =>
      computed(() => route.value.page === page && route.value.id === deletedRecords);
    const backup = new BackupBox(store, host, notice);
    return {
      notice,
      readOnly: computed(() => store.readOnly),
      today: new Today(store, isOn('today'), notice),
      openRecord: (contactId: string) => host.goTo(hashOf('contacts', contactId)),
      contacts: {
        list: new RecordList(contactSource(store), isOn('contacts'), host.rowsOnScreen),
        page: new ContactPage(store, host, idOn('contacts'), notice),
        deleted: new DeletedList(store, 'contacts', isDeletedOn('contacts'), notice),
      },
      companies: {
        list: new RecordList(companySource(store), isOn('companies'), host.rowsOnScreen),
        page: new CompanyPage(store, host, idOn('companies'), notice),
        deleted: new DeletedList(store, 'companies', isDeletedOn('companies'), notice),
      },
      data: {
        journal: new Journal(store, isOn('data'), notice),
        usage: new Usage(store, host, isOn('data')),
        backup,
        erase: new EraseBox(store, host, backup, erased),
      },
      sample: new SampleBox(store, notice),
    };
  },
);
export type Pages = InstanceType<typeof Pages>;
