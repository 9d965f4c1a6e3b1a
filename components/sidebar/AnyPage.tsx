import { Icon } from '#components/ui/icons.tsx';
import { Section } from '#components/ui/Section.tsx';
import { say } from '#components/ui/say.ts';
import type { CompanyOnPage, KnownOnPage, PagePeopleModel } from '#lib/view/page-people-model.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { ColleagueRow } from './Colleagues.tsx';
import { RowBones } from './LoadingCard.tsx';
import { Strangers } from './Strangers.tsx';
import { Today } from './Today.tsx';
import { WebLink } from './WebLink.tsx';

/** A page that is no webmail: who is known here, then who can be added. */
export function AnyPage({ model }: { model: SidebarModel }) {
  const anyPage = model.anyPage.value;
  const people = anyPage?.people.value ?? null;
  const isEmpty = anyPage?.isEmpty.value === true;
  const isFailed = anyPage?.failed.value === true;
  return (
    <>
      <div>
        <h1 class="page-title">{text('page_title')}</h1>
        <p class="page-host muted clamp" title={anyPage?.host.value}>
          {anyPage?.host.value}
        </p>
      </div>
      {isFailed && <p role="alert">{text('page_failed')}</p>}
      {!people && !isFailed && (
        <div class="card" aria-busy="true">
          <p class="visually-hidden">{text('page_loading')}</p>
          <RowBones />
        </div>
      )}
      {isEmpty && <p class="page-quiet muted">{text('page_nobody')}</p>}
      {anyPage && people && (
        <>
          <Known known={people.known} open={model.openRecord} />
          <Strangers strangers={people.strangers} model={anyPage} readOnly={model.readOnly.value} />
          {people.companies.map((company) => (
            <Company key={company.id} company={company} model={model} />
          ))}
          <Cards cards={people.cards} />
          {!people.complete && <p class="page-quiet muted">{text('page_more')}</p>}
        </>
      )}
      {anyPage && (
        <Ways model={anyPage} log={model.readOnly.value ? null : () => model.logByHand()} />
      )}
      {isEmpty && <Today model={model} />}
    </>
  );
}

function Known({
  known,
  open,
}: {
  known: readonly KnownOnPage[];
  open: (contactId: string) => void;
}) {
  if (known.length === 0) return null;
  return (
    <Section name={text('page_known')} detail={text('count', known.length)}>
      <ul class="card rows">
        {known.map((one) => (
          <ColleagueRow key={one.id} colleague={one} note={one.by && say(one.by)} open={open} />
        ))}
      </ul>
    </Section>
  );
}

function Company({ company, model }: { company: CompanyOnPage; model: SidebarModel }) {
  const { id, name, people } = company;
  return (
    <Section
      name={text('section_people_at', name)}
      detail={people.length > 0 && text('count', people.length)}
    >
      <ul class="card rows">
        {people.map((one) => (
          <ColleagueRow key={one.id} colleague={one} open={model.openRecord} />
        ))}
        <li>
          <button
            type="button"
            class="row company-row"
            onClick={() => model.openWorkspace(`companies/${id}`)}
          >
            <span class="found-icon">
              <Icon name="company" />
            </span>
            <span class="row-main">{text('page_open_company', name)}</span>
          </button>
        </li>
      </ul>
    </Section>
  );
}

function Cards({ cards }: { cards: readonly { href: string; shown: string }[] }) {
  if (cards.length === 0) return null;
  return (
    <Section name={text('page_cards')} detail={text('count', cards.length)}>
      <ul class="card rows">
        {cards.map(({ href, shown }) => (
          <li class="row" key={href}>
            <span class="page-card clamp">
              <WebLink href={href} shown={shown} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What more the user may have done on this page. */
function Ways({ model, log }: { model: PagePeopleModel; log: (() => void) | null }) {
  return (
    <div class="page-ways">
      {model.searched.value ? (
        <p class="page-quiet muted" role="status">
          {text('page_searched')}
        </p>
      ) : (
        <button type="button" class="button quiet" onClick={() => model.searchText()}>
          {text('page_search_text')}
        </button>
      )}
      {log && (
        <button type="button" class="button quiet" onClick={log}>
          {text('log_by_hand')}
        </button>
      )}
      {model.allowed.value === false && (
        <button type="button" class="button quiet" onClick={() => model.allowSite()}>
          {text('page_always')}
        </button>
      )}
    </div>
  );
}
