import type { SidebarModel } from '#lib/view/sidebar-model.ts';

import { FollowUps } from './FollowUps.tsx';
import { History } from './History.tsx';
import {
  Colleagues,
  ComposeBox,
  ComposeStranger,
  NamelessCard,
  UnknownCard,
} from './later-pages.tsx';
import { LoadingCard } from './LoadingCard.tsx';
import { LogBox } from './LogBox.tsx';
import { Opportunities } from './Opportunities.tsx';
import { PersonCard } from './PersonCard.tsx';
import { LogButton } from './QuickPlace.tsx';

/** The card of the selected person, or of one opened beside the mail, and what belongs to it. */
export function MailPage({ model }: { model: SidebarModel }) {
  const view = model.card.view.value;
  const screen = model.screen.value.kind;
  switch (view.kind) {
    case 'loading':
      return <LoadingCard name={view.name} email={view.email} known={view.known} />;
    case 'nameless':
      return <NamelessCard view={view} model={model} />;
    case 'unknown':
      return (
        <>
          {screen === 'compose' ? (
            <ComposeStranger view={view} model={model} />
          ) : (
            <UnknownCard view={view} model={model} />
          )}
          <Colleagues model={model.card} open={model.openRecord} />
        </>
      );
    case 'known': {
      return (
        <>
          <PersonCard contact={view.contact} model={model} />
          {screen === 'compose' && (
            <ComposeBox model={model.compose} readOnly={model.readOnly.value} />
          )}
          {screen === 'mail' && (
            <LogBox
              model={model.log}
              emphasis={isWriting(model) ? 'quiet' : 'primary'}
              readOnly={model.readOnly.value}
            />
          )}
          {!model.readOnly.value && (
            <div class="quick-actions">
              <LogButton model={model.quickLog} />
            </div>
          )}
          <Opportunities model={model.opportunities} readOnly={model.readOnly.value} />
          <FollowUps model={model.followUps} readOnly={model.readOnly.value} />
          <Colleagues model={model.card} open={model.openRecord} />
          <History model={model.history} />
        </>
      );
    }
  }
}

/** In a form that has a button to press of its own. */
const isWriting = ({ card, quickLog, followUps }: SidebarModel): boolean =>
  [card.edit.value, quickLog.form.value, followUps.draft.value].some((form) => form !== null);
