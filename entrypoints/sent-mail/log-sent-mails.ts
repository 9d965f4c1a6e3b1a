import { isLogWanted, logSent } from '#lib/crm/log-sent.ts';
import { draftName, type SentChoice, type SentMail } from '#lib/domain/sent-mail.ts';
import { backgroundStore } from '#lib/platform/background-store.ts';
import { browser, type Runtime } from '#lib/platform/browser.ts';
import { loadTexts } from '#lib/platform/i18n.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { callBack, dueMails, keepUntil, outboxAlarm } from '#lib/platform/outbox.ts';
import { changeSentChoice, readSentChoices } from '#lib/platform/sent-choices.ts';
import { readSettings } from '#lib/platform/settings.ts';

/** Milliseconds. No webmail lets a mail be taken back for longer. */
const longestWait = 60_000;

/** Logs what has gone out as soon as it cannot be taken back: when a page says so, when the alarm rings, when the worker starts. */
export function followOutbox(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === outboxAlarm) inBackground('logging what was sent', logDueMails);
  });
  inBackground('logging what was sent', logDueMails);
}

/** Answers null, because whoever asks cannot do anything about it. */
export async function mailWasSent(
  mail: SentMail,
  due: number,
  sender: Runtime.MessageSender,
): Promise<null> {
  if (!isOfItsPage(mail, sender)) return null;
  const store = await backgroundStore();
  const chosen = { settings: await readSettings(), choice: await choiceFor(mail) };
  // Without a store nobody knows; it is asked again when it is due.
  if (store && !(await isLogWanted(store, mail, chosen))) return null;
  const now = Date.now();
  await keepUntil(mail, Math.min(due, now + longestWait));
  if (due <= now) await logDueMails();
  return null;
}

export async function mailWasTakenBack(
  mail: SentMail,
  sender: Runtime.MessageSender,
): Promise<null> {
  if (isOfItsPage(mail, sender)) await callBack(mail);
  return null;
}

/** A page speaks of its own mails only. */
const isOfItsPage = ({ origin }: SentMail, { url }: Runtime.MessageSender): boolean =>
  URL.parse(url ?? '')?.origin === origin;

/** Two at once may both find the same mail; the second finds it logged. */
async function logDueMails(): Promise<void> {
  const mails = await dueMails(Date.now());
  if (mails.length === 0) return;
  const store = await backgroundStore();
  // Nothing can be written at the moment: they wait for the next time.
  if (!store) return;
  const settings = await readSettings();
  const { texts } = await loadTexts(settings);
  for (const mail of mails) {
    await logSent(store, mail, {
      settings,
      choice: await choiceFor(mail),
      reminderTitle: (subject) =>
        subject === null
          ? (texts['no_answer_title_plain']?.message ?? '')
          : (texts['no_answer_title']?.message ?? '').replace('$1', () => subject),
      dayIn,
    });
    await callBack(mail);
    const draft = draftName(mail.site, mail.compose.draftKey);
    if (draft !== null) await changeSentChoice(draft, null);
  }
}

async function choiceFor({ site, compose }: SentMail): Promise<SentChoice | null> {
  const draft = draftName(site, compose.draftKey);
  return (draft !== null && (await readSentChoices())[draft]) || null;
}

/** By the user's own calendar. */
function dayIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
