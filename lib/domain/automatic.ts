import { domainOf, localPartOf } from './email.ts';
import type { Email } from './email.ts';

/** "Do not answer" in the languages in which senders write it. Compared with the local part without its separators. */
const noReply = [
  'noreply noreplies donotreply dontreply notreply neverreply norespond donotrespond noresponse donotanswer',
  'noanswer nepasrepondre nepasreponse sansreponse pasdereponse nichtantworten nichtbeantworten keineantwort',
  'bittenichtantworten noresponder noresponda nocontestar nocontesta naoresponda naoresponder nonrispondere',
  'nietantwoorden nietbeantwoorden geenantwoord ikkesvar ikkebesvar svarej svarainte eivastausta nieodpowiadaj',
  'neodpovidat nevalaszolj neotvechat neotvechaite khongtraloi',
].flatMap((line) => line.split(' '));

/** Whole local parts (digits at the end and anything behind a `+` taken off) that only machines write from. */
const machines = new Set(
  [
    'mailer-daemon mailerdaemon mail-daemon mdaemon daemon mailer postmaster listserv majordomo nobody cron',
    'bounce bounces undeliverable undelivered mail-delivery maildelivery delivery-status delivery-notification',
    'mail-delivery-subsystem mail-delivery-system notification notifications notify notifier notice-mailer',
    'alert alerts newsletter newsletters mailbot robot automail automailer autoreply autoresponder autoconfirm',
    'autoresponse autonotify auto-reply auto-responder auto-response auto-confirm auto-notify auto-mail',
    'automated automatic unsubscribe ship-confirm calendar-server sysmail systemmail system-mail confirmation',
    'confirmations notificaciones notificacion notificacoes notifiche benachrichtigung benachrichtigungen',
    'hit-reply inmail-hit-reply member-hit-reply',
  ].flatMap((line) => line.split(' ')),
);

/** Last words that make any local part a machine's: `order-confirmation`, `price-alerts`, `list-bounces`. */
const machineEnding =
  /[-_.](?:notifications?|notify|notifier|alerts?|bounces?|daemon|mailer|newsletters?|autoreply|autoresponder|unsubscribe|confirmations?|auto-?confirm|ship-?confirm)$/;

/** First words that do so: `bounce+1a2b=`, `reply+token`, `auto-confirm-de`, `notification-eu`. */
const machineStart =
  /^(?:bounces?[-+=_.]|reply\+|srs[01]=|auto-(?:confirm|reply|respon[ds]|notif|communication|mail)|automated-|notifications?[-+_.]|microsoftexchange[0-9a-f]{32}$|mailer-daemon)/;

const machineHost =
  /^(?:(?:[^.]+\.)*(?:no-?reply|donotreply|bounces?|mailer|unsubscribe)\.[^.]+\.|(?:group|resource)\.calendar\.google\.)/;

const machineNames = new Set([
  'mail delivery subsystem',
  'mail delivery system',
  'mailer-daemon',
  'no-reply',
  'noreply',
  'no reply',
  'do not reply',
  '系统邮件',
  '系統郵件',
  '系统通知',
  '系統通知',
  '自动回复',
  '自動回覆',
  '請勿回覆',
  '请勿回复',
]);

/**
 * Whether an address is a machine's, which is never proposed as a contact. In doubt a person: `info@`, `sales@` and
 * `support@` are answered by people, and `nora.reply@` is called so.
 */
export function isAutomatic(email: Email, name: string | null = null): boolean {
  const local = localPartOf(email);
  const base = local.replace(/\+.*$/, '').replace(/[-_.]?\d+$/, '');
  return (
    saysNoReply(local) ||
    machines.has(base) ||
    machineEnding.test(base) ||
    machineStart.test(local) ||
    machineHost.test(domainOf(email)) ||
    machineNames.has(name?.trim().toLowerCase() ?? '')
  );
}

/**
 * The words have to begin where a word of the address begins, or `nino.reply@` would be a machine. Only `noreply` and
 * `donotreply` are clear enough to be found inside a word, as in `accountnoreply@`.
 */
function saysNoReply(local: string): boolean {
  if (/noreply|donotreply/.test(local)) return true;
  const words = local.split(/[-_.+=]/);
  return words.some((_, start) => {
    const rest = words.slice(start, start + 5).join('');
    return noReply.some((saying) => rest === saying || continued(rest, saying, words, start));
  });
}

/** `no-reply-eu`, `no-reply2`: the saying ends where a word ends, or digits follow. */
function continued(rest: string, saying: string, words: readonly string[], start: number): boolean {
  if (!rest.startsWith(saying)) return false;
  if (/^\d/.test(rest.slice(saying.length))) return true;
  let length = 0;
  for (const word of words.slice(start, start + 5)) {
    length += word.length;
    if (length === saying.length) return true;
  }
  return false;
}
