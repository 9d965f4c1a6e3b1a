import { Icon } from '#components/ui/icons.tsx';
import { text } from '#lib/view/text.ts';
import { optionalMailboxes } from '#lib/view/workspace/mailboxes.ts';
import type { Pages } from '#lib/view/workspace/pages.ts';
import { hashOf } from '#lib/view/workspace/route.ts';
import type { Workspace } from '#lib/view/workspace/workspace.ts';

import { PageHeading } from './PageHeading.tsx';
import { AllowSite } from './SitesSection.tsx';

/** The first run: what it does, and the way into the mailbox. */
export function WelcomePage({ model, pages }: { model: Workspace; pages: Pages }) {
  const open = model.preferences.keys.value.find(
    ({ name, chord }) => name === 'open-sidebar' && chord !== '',
  );
  return (
    <div class="welcome page-content">
      <span class="welcome-mark">
        <Icon name="inbox" />
      </span>
      <PageHeading look="welcome-title">{text('welcome_title')}</PageHeading>
      <ul class="welcome-points">
        {(['answer', 'log', 'yours'] as const).map((point) => (
          <li key={point}>
            <Icon name="check" />
            <span>{text(`welcome_${point}`)}</span>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button primary welcome-go"
          onClick={() => void model.openMailbox('gmail')}
        >
          {text('welcome_gmail')}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => void model.openMailbox('outlook')}
        >
          {text('welcome_outlook')}
        </button>
      </div>
      <div class="card stack">
        <h2 class="card-title">{text('welcome_other')}</h2>
        <p class="muted">{text('welcome_other_why')}</p>
        <div class="buttons">
          {optionalMailboxes.map(({ id, name }) => (
            <button
              type="button"
              class="button quiet"
              key={id}
              onClick={() => void model.openMailbox(id)}
            >
              {text('welcome_webmail', name)}
            </button>
          ))}
        </div>
        <AllowSite sites={model.sites} look="quiet" />
      </div>
      <div class="card stack">
        <h2 class="card-title">{text('welcome_sample')}</h2>
        <p class="muted">{text('data_sample_why')}</p>
        <div class="buttons">
          <button
            type="button"
            class="button quiet"
            aria-disabled={pages.sample.busy.value}
            onClick={() => void pages.sample.load()}
          >
            {text('data_sample_load')}
          </button>
        </div>
      </div>
      <p class="muted">
        {text('welcome_pin')} {open && text('welcome_key', open.chord)}
      </p>
      <p>
        <a href={hashOf('today')}>{text('welcome_workspace')}</a>
      </p>
    </div>
  );
}
