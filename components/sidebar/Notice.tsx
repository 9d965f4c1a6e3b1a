import { IconButton } from '#components/ui/IconButton.tsx';
import { say } from '#components/ui/say.ts';
import { listOf } from '#lib/view/format.ts';
import type { NoticeView, SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

/** What was just done, with the way back. Its frame is always there, so that its change is announced. */
export function Notice({ model }: { model: Pick<SidebarModel, 'notice' | 'dismissNotice'> }) {
  const notice = model.notice.value;
  return (
    <div class="notice-place" aria-live="polite">
      {notice && <Shown notice={notice} dismiss={() => model.dismissNotice()} />}
    </div>
  );
}

function Shown({ notice, dismiss }: { notice: NoticeView; dismiss: () => void }) {
  const { words, undo, left } = notice;
  return (
    <div class="notice">
      <p class="notice-text" role="status">
        {say(words)}
        {left.length > 0 && (
          <span class="notice-left">{text('notice_left', listOf(left.map(fieldName)))}</span>
        )}
      </p>
      {undo && (
        <button type="button" class="notice-undo" onClick={() => void undo()}>
          {text('undo')}
        </button>
      )}
      <IconButton icon="close" name={text('dismiss')} press={dismiss} />
    </div>
  );
}

/** Fields the sidebar knows are named as on the card; others keep the name the record has for them. */
const fieldName = (field: string): string => {
  const key = `field_${field}`;
  const name = text(key);
  return name === key ? field : name;
};
