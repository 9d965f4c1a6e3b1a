import { signal } from '@preact/signals';
import { render } from 'preact';

import { Sidebar } from '#components/sidebar/Sidebar.tsx';
import { FailedStart } from '#components/sidebar/FailedStart.tsx';
import { StartingSidebar } from '#components/sidebar/StartingSidebar.tsx';
import { loadParts } from '#lib/view/later-code.ts';
import { startClock } from '#lib/view/now.ts';
import { setTexts } from '#lib/view/text.ts';

import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zhCN from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import zhTW from '../../public/_locales/zh_TW/messages.json' with { type: 'json' };
import { aSidebar } from './models.ts';
import { instant } from './people.ts';
import { scenes } from './scenes.ts';
import { starting } from './starting.ts';

/* One state of the sidebar, drawn from fakes: ?state=known&appearance=dark&lang=zh_TW */

const catalogues = { en, zh_TW: zhTW, zh_CN: zhCN };
const query = new URLSearchParams(location.search);
const language = (query.get('lang') ?? 'en') as keyof typeof catalogues;
const appearance = query.get('appearance');
const root = document.documentElement;

startClock(() => instant, 60_000);
setTexts(language.replace('_', '-'), catalogues[language]);
root.lang = language.replace('_', '-');
if (appearance) root.dataset['appearance'] = appearance;

const tongue = language === 'en' ? 'en' : 'zh';
const state = query.get('state') ?? 'known';
const scene = scenes[state];
const start = starting[state];
const app = document.getElementById('app');
// Nothing is shown on the way to what is to be seen.
await loadParts();
if (app && start) render(<StartingSidebar early={signal(start(tongue))} docked />, app);
if (app && state === 'failedStart') render(<FailedStart reload={() => undefined} />, app);
if (app && scene) render(<Sidebar model={aSidebar({ tongue, ...scene(tongue) })} />, app);
