import { useMemo } from 'preact/hooks';

import { Avatar } from '#components/ui/Avatar.tsx';
import { Icon, type IconName } from '#components/ui/icons.tsx';
import { exactTime, moneyInShort, shortDate } from '#lib/view/format.ts';
import type { Found, FoundLine, LookUpModel } from '#lib/view/look-up-model.ts';
import { now } from '#lib/view/now.ts';
import { text } from '#lib/view/text.ts';

import { channelName } from './channel-name.ts';
import { resultId } from './LookUpBox.tsx';
import { Marked } from './Marked.tsx';

/** One result. */
export function FoundRow({
  line,
  selected,
  model,
}: {
  line: FoundLine;
  selected: boolean;
  model: LookUpModel;
}) {
  // The same vnode as before is not drawn again: an arrow key changes two rows, and what is in none of them.
  const contents = useMemo(() => <Contents {...line} />, [line]);
  return (
    // Keys reach the results through the search box, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      class="found"
      role="option"
      id={resultId(line.index)}
      tabIndex={-1}
      aria-selected={selected}
      onClick={() => model.choose(line.found)}
      onPointerMove={() => model.moveTo(line.index)}
    >
      {contents}
    </div>
  );
}

/** What it is, what was found in it, and when something last passed. */
function Contents({ found, avatar }: FoundLine) {
  const { name, detail, matched } = found;
  const shownName = name || detail;
  return (
    <>
      {avatar ? <Avatar {...avatar} /> : <Picture found={found} />}
      <span class="found-text">
        <span class="found-name" title={shownName} dir="auto">
          <Marked text={shownName} spans={name ? matched.name : matched.detail} />
        </span>
        {name && detail && (
          <span class="found-detail" title={detail} dir="auto">
            <Marked text={detail} spans={matched.detail} />
          </span>
        )}
      </span>
      <Side found={found} />
    </>
  );
}

function Picture({ found }: { found: Found }) {
  return (
    <span class="found-icon">
      <Icon name={iconOf(found)} />
      {found.kind === 'interaction' && (
        <span class="visually-hidden">{channelName(found.channel, found.direction)}: </span>
      )}
    </span>
  );
}

function iconOf(found: Found): IconName {
  if (found.kind === 'interaction') return found.channel;
  return found.kind === 'company' ? 'company' : 'target';
}

function Side({ found }: { found: Found }) {
  const at = found.kind === 'interaction' ? found.at : 'lastAt' in found ? found.lastAt : null;
  const open = 'openOpportunities' in found ? found.openOpportunities : 0;
  const amount = found.kind === 'opportunity' ? found.amount : null;
  return (
    <span class="found-side">
      {open > 0 && <span>{text('colleague_open', open)}</span>}
      {amount && <span>{moneyInShort(amount)}</span>}
      {at !== null && (
        <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
          {shortDate(at, now.value)}
        </time>
      )}
    </span>
  );
}
