/*
 * When a mail that is being written counts as sent. A saved draft, a mail that was taken back and one that is to go out next
 * week are not: for the last, Send is never pressed. Times are epoch ms and come in with what happens.
 */
export type SendState =
  | { name: 'writing' }
  /** Send was pressed at `at`; the window has been gone since `goneSince`. */
  | { name: 'sending'; at: number; goneSince: number | null }
  /** It has gone out, and can be taken back until then. */
  | { name: 'pending'; at: number; until: number }
  | { name: 'sent'; at: number }
  | { name: 'undone' }
  | { name: 'discarded' }
  | { name: 'failed' };

export type SendEvent =
  | { type: 'send' | 'discard' | 'undo' | 'edit'; now: number }
  /** The page goes away, and nobody will look again. */
  | { type: 'leave'; now: number }
  /** What the page shows: whether the window is (still, or again) open, and what the page says. */
  | { type: 'look'; now: number; open: boolean; confirmed: boolean; refused: boolean };

/** See `Sending` in site-adapter.ts. */
export interface SendHabits {
  undoWindow: number;
  tells: boolean;
}

export const writing: SendState = { name: 'writing' };

/** Milliseconds without the window after which it counts as sent, where the page does not say so. */
export const settledAfter = 3_000;
/** Milliseconds after which a window that is still there was not sent: the page has asked something first. */
export const lapsesAfter = 5_000;

export function nextState(state: SendState, event: SendEvent, habits: SendHabits): SendState {
  switch (event.type) {
    case 'send':
      return isOver(state) ? state : { name: 'sending', at: event.now, goneSince: null };
    case 'discard':
      return state.name === 'writing' || state.name === 'sending' ? { name: 'discarded' } : state;
    case 'undo':
      return isUndoable(state, event.now) ? { name: 'undone' } : state;
    case 'edit':
      // Where the page tells what became of it, only the page does.
      return state.name === 'sending' && state.goneSince === null && !habits.tells
        ? writing
        : state;
    case 'leave':
      return state.name === 'sending' && state.goneSince !== null
        ? goneOut(state.at, habits)
        : state;
    case 'look':
      return afterLook(state, event, habits);
  }
}

function afterLook(
  state: SendState,
  { now, open, confirmed, refused }: Extract<SendEvent, { type: 'look' }>,
  habits: SendHabits,
): SendState {
  if (state.name === 'pending') {
    // Undo by key, or from a menu: the window is there again.
    if (open) return { name: 'undone' };
    return now >= state.until ? { name: 'sent', at: state.at } : state;
  }
  if (state.name !== 'sending') return state;
  if (refused) return { name: 'failed' };
  const { at } = state;
  if (habits.tells) return confirmed ? goneOut(at, habits) : state;
  if (open) return now - at >= lapsesAfter ? writing : { ...state, goneSince: null };
  const goneSince = state.goneSince ?? now;
  if (confirmed || now - goneSince >= settledAfter) return goneOut(at, habits);
  return { ...state, goneSince };
}

const goneOut = (at: number, { undoWindow }: SendHabits): SendState =>
  undoWindow > 0 ? { name: 'pending', at, until: at + undoWindow } : { name: 'sent', at };

/** Nothing that is pressed later belongs to this mail. One that came back may be sent again, as may one that was refused. */
const isOver = ({ name }: SendState): boolean => name === 'pending' || name === 'sent';

const isUndoable = (state: SendState, now: number): boolean =>
  state.name === 'sending' || (state.name === 'pending' && now < state.until);
