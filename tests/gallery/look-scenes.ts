import { aForm } from './forms.ts';
import { foundView, someFound } from './look-up.ts';
import type { Scene } from './models.ts';
import { aStranger, nobody, somePeople } from './page-people.ts';
import { aContact, colleagues } from './people.ts';
import type { Tongue } from './people.ts';

const typed = (tongue: Tongue) => (tongue === 'zh' ? '聯合' : 'uni');
const endless = 'Verkehrswegebeschleunigungsgesetz'.repeat(12);

/** What the user looks up himself: a card beside the mail, results, the people of any page. */
export const lookScenes: Record<string, (tongue: Tongue) => Scene> = {
  record: (tongue) => ({
    screen: { kind: 'record' },
    colleagues: { company: aContact(tongue).company ?? '', people: colleagues(tongue) },
  }),
  lookUpEmpty: () => ({ lookUp: { view: { kind: 'empty' } } }),
  lookUpLoading: (tongue) => ({ lookUp: { query: typed(tongue), view: { kind: 'loading' } } }),
  lookUpFound: (tongue) => ({
    lookUp: { query: typed(tongue), view: foundView(someFound(tongue)) },
  }),
  lookUpHostile: () => ({
    lookUp: {
      query: endless,
      view: foundView(
        someFound('en').map((one) => Object.assign(one, { name: endless, detail: endless })),
      ),
    },
  }),
  lookUpNothing: (tongue) => ({
    lookUp: {
      query: tongue === 'zh' ? '葛小寶' : 'Grzegorz',
      view: { kind: 'nothing', text: tongue === 'zh' ? '葛小寶' : 'Grzegorz' },
    },
  }),
  lookUpFailed: (tongue) => ({ lookUp: { query: typed(tongue), view: { kind: 'failed' } } }),
  page: (tongue) => ({ screen: { kind: 'page' }, page: { people: somePeople(tongue) } }),
  pageLoading: () => ({ screen: { kind: 'page' } }),
  pageFailed: () => ({ screen: { kind: 'page' }, page: { failed: true } }),
  pageNobody: () => ({ screen: { kind: 'page' }, page: { people: nobody, searched: true } }),
  pageReadOnly: (tongue) => ({
    screen: { kind: 'page' },
    readOnly: true,
    page: { people: { ...somePeople(tongue), complete: false } },
  }),
  pageHostile: () => ({
    screen: { kind: 'page' },
    page: {
      people: {
        ...nobody,
        strangers: [aStranger({ name: endless, about: endless, values: [endless] })],
        companies: [{ id: 'endless', name: endless, people: [] }],
        cards: [{ href: `https://blum.example/${endless}.vcf`, shown: `${endless}.vcf` }],
      },
    },
  }),
  newContact: (tongue) => ({
    screen: {
      kind: 'newContact',
      form: aForm('contact', [
        ['displayName', tongue === 'zh' ? '葛小寶' : 'Grzegorz'],
        ['title', ''],
        ['company', ''],
        ['email', ''],
        ['phone', ''],
        ['note', ''],
      ]),
    },
  }),
};
