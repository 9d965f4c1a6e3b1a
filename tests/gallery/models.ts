import { computed, signal } from '@preact/signals';

import type { CardView, DraftField, EditForm } from '#lib/view/card-model.ts';
import type { ComposeView } from '#lib/view/compose-model.ts';
import type { FollowUpDraft, FollowUpView } from '#lib/view/follow-ups-model.ts';
import type {
  HistoryEntry,
  LogView,
  NoticeView,
  PersonTab,
  Screen,
  SidebarModel,
} from '#lib/view/sidebar-model.ts';
import type { Words } from '#lib/view/words.ts';

import { aCompose } from './compose.ts';
import { history } from './entries.ts';
import { aHistory } from './history.ts';
import { aPagePeople } from './page-people.ts';
import { dueRows, followUpsModel } from './follow-ups.ts';
import { aForm } from './forms.ts';
import { aLookUp } from './look-up.ts';
import {
  aContact,
  aFollowUp,
  anOpportunity,
  colleagues,
  people,
  secondOpportunity,
} from './people.ts';
import type { Tongue } from './people.ts';
import { aQuickLog, type QuickScene } from './quick-log.ts';

/** What a state of the sidebar differs in from a known buyer's mail that is not logged yet. */
export interface Scene {
  tongue?: Tongue;
  screen?: Screen;
  readOnly?: boolean;
  beta?: boolean;
  docked?: boolean;
  people?: PersonTab[];
  card?: CardView;
  draft?: DraftField[];
  picking?: boolean;
  colleagues?: SidebarModel['card']['colleagues']['value'];
  edit?: EditForm;
  log?: LogView;
  compose?: ComposeView;
  busy?: boolean;
  problem?: Words;
  progress?: { logged: number; total: number; older: number } | null;
  menuOpen?: boolean;
  opportunities?: SidebarModel['opportunities']['rows']['value'];
  followUps?: SidebarModel['followUps']['rows']['value'];
  /** What is due, on Today. */
  due?: FollowUpView[];
  followUpDraft?: FollowUpDraft;
  quick?: QuickScene;
  proposes?: boolean;
  entries?: HistoryEntry[] | null;
  expanded?: string[];
  notice?: NoticeView;
  lookUp?: Parameters<typeof aLookUp>[0];
  page?: Parameters<typeof aPagePeople>[0];
  today?: SidebarModel['today']['recent']['value'];
}

/** A sidebar whose verbs work on signals in memory; `calls` holds the verbs that were called, oldest first. */
export function aSidebar(scene: Scene = {}): SidebarModel & { calls: string[] } {
  const calls: string[] = [];
  const tongue = scene.tongue ?? 'en';
  const done = (call: string) => {
    calls.push(call);
    return Promise.resolve();
  };
  const selected = signal(0);
  const followUps = followUpsModel(
    scene.followUps === undefined ? defaultFollowUps(tongue) : scene.followUps,
    done,
    scene.followUpDraft ?? null,
  );
  const opportunities =
    scene.opportunities === undefined
      ? [anOpportunity(tongue), secondOpportunity(tongue)]
      : scene.opportunities;
  const notice = signal(scene.notice ?? null);
  const person = people(tongue)[0]?.name ?? null;
  const recent = history(tongue, 5).map((entry) =>
    Object.assign({ person, contactId: 'contact-1' }, entry),
  );
  return {
    calls,
    screen: signal(scene.screen ?? { kind: 'mail' }),
    readOnly: signal(scene.readOnly ?? false),
    beta: signal(scene.beta ?? false),
    docked: signal(scene.docked ?? true),
    lookUp: aLookUp(scene.lookUp, done),
    anyPage: signal(aPagePeople(scene.page, done)),
    openRecord: (id) => void done(`open ${id}`),
    back: () => void done('back'),
    backTo: signal('mail'),
    people: signal(scene.people ?? people(tongue)),
    selected,
    select: (index) => {
      selected.value = index;
      calls.push(`select ${index}`);
    },
    card: aCard(scene, tongue, done),
    log: aLog(scene, tongue, done),
    compose: aCompose(scene.compose ?? null, scene.problem ?? null, done),
    opportunities: {
      rows: signal(opportunities),
      totals: signal(opportunities?.length ? [{ minor: 310_000_000, currency: 'TWD' }] : []),
      moveStage: (id, stage) => done(`move ${id} to ${stage}`),
    },
    followUps,
    history: aHistory(scene, tongue),
    today: {
      followUps: followUpsModel(scene.due ?? dueRows(tongue), done, scene.followUpDraft ?? null),
      recent: signal(scene.today === undefined ? recent : scene.today),
    },
    quickLog: aQuickLog(tongue, scene.quick, scene.proposes ?? false, done),
    notice,
    dismissNotice: () => {
      notice.value = null;
    },
    healthReport: signal('site gmail\nthread 0\nmessages 0\nsubject 1'),
    logByHand: () => void done('log by hand'),
    escape: () => void done('escape'),
    hide: () => void done('hide'),
    openWorkspace: (page = '') => void done(`workspace ${page}`.trim()),
    openSidePanel: () => void done('side panel'),
    allowSite: () => done('allow site'),
    reload: () => void done('reload'),
  };
}

type Done = (call: string) => Promise<void>;

function aCard(scene: Scene, tongue: Tongue, done: Done): SidebarModel['card'] {
  const picking = signal(scene.picking ?? false);
  const query = signal('');
  const edit = signal(scene.edit ?? null);
  const all = colleagues(tongue).map(({ id, name, title }) => ({ id, name, detail: title ?? '' }));
  return {
    view: signal(scene.card ?? { kind: 'known', contact: aContact(tongue) }),
    draft: signal(scene.draft ?? []),
    picker: computed(() =>
      picking.value
        ? {
            query,
            results: computed(() =>
              all.filter(({ name }) => name.toLowerCase().includes(query.value.toLowerCase())),
            ),
            choose: (id) => done(`choose ${id}`),
            close: () => {
              picking.value = false;
            },
          }
        : null,
    ),
    openPicker: () => {
      picking.value = true;
    },
    colleagues: signal(scene.colleagues ?? null),
    edit,
    beginEdit: (of) => {
      edit.value = aForm(of, [['displayName', 'Li Chang']], () => {
        edit.value = null;
      });
      return done(`edit ${of}`);
    },
  };
}

function aLog(scene: Scene, tongue: Tongue, done: Done): SidebarModel['log'] {
  const target = (id: string, name: string) => ({ opportunityId: id, name, closed: false });
  const [first, second] = [anOpportunity(tongue), secondOpportunity(tongue)];
  const targets = [target(first.id, first.name), target(second.id, second.name)];
  const ready: LogView = {
    kind: 'ready',
    unknown: false,
    target: targets[0] ?? null,
    reason: { key: 'reason_sameThread' },
  };
  const view = signal<LogView>(scene.log ?? ready);
  const at = new Date(2026, 10, 24, 16, 19).getTime();
  const logTo = (id: string | null) => {
    const chosen = targets.find(({ opportunityId }) => opportunityId === id) ?? null;
    view.value = { kind: 'logged', at, target: chosen, undoEntry: 'entry' };
  };
  return {
    view,
    busy: signal(scene.busy ?? false),
    problem: signal(scene.problem ?? null),
    progress: signal(
      scene.progress === undefined ? { logged: 3, total: 4, older: 0 } : scene.progress,
    ),
    targets: signal([
      ...targets,
      {
        opportunityId: 'opportunity-3',
        name: tongue === 'zh' ? '2025 試用' : 'Trial 2025',
        closed: true,
      },
    ]),
    menuOpen: signal(scene.menuOpen ?? false),
    log: () => {
      logTo(ready.target?.opportunityId ?? null);
      return done('log');
    },
    logTo: (id, options) => {
      logTo(id);
      return done(`log to ${id ?? 'none'} ${options?.purpose ?? ''}`.trim());
    },
    logOlder: () => done('log older'),
    undo: () => {
      view.value = ready;
      return done('undo');
    },
    neverLog: () => done('never log'),
  };
}

const defaultFollowUps = (tongue: Tongue) => [
  aFollowUp(tongue === 'zh' ? { title: '回電說明斷線報告' } : {}),
  aFollowUp({
    id: 'task-2',
    title: tongue === 'zh' ? '寄出修訂後的報價單 Q-0142' : 'Send the revised quote Q-0142',
    due: '2026-11-26',
    inDays: 2,
  }),
];
