import { Avatar } from '#components/ui/Avatar.tsx';
import { Icon } from '#components/ui/icons.tsx';
import { say } from '#components/ui/say.ts';
import type { CardView } from '#lib/view/card-model.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Draft } from './UnknownCard.tsx';

/** Somebody to whom a mail is being written and who is no contact yet: sending alone adds nobody. */
export function ComposeStranger({
  view,
  model,
}: {
  view: Extract<CardView, { kind: 'unknown' }>;
  model: SidebarModel;
}) {
  const name = view.name || view.email;
  const problem = model.compose.problem.value;
  return (
    <div class="card person-card">
      <div class="who">
        <Avatar initials={view.initials} hue={view.hue} size="large" ring="dashed" />
        <div class="who-text">
          <h1 class="who-name" title={name} dir="auto">
            {name}
          </h1>
          <p class="who-sub">{text('unknown_person')}</p>
        </div>
      </div>
      <Draft fields={model.card.draft.value} />
      {!model.readOnly.value && model.compose.view.value.kind !== 'loading' && (
        <div class="actions compose-box">
          <div class="log-row" data-kind="ready" data-emphasis="primary">
            <button type="button" class="log-main" onClick={() => void model.compose.add()}>
              <span>{text('sent_add')}</span>
            </button>
          </div>
          <p class="log-under">{text('sent_add_why')}</p>
          {problem && (
            <p role="alert" class="log-problem">
              <Icon name="warning" />
              <span>{say(problem)}</span>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
