import { describe, expect, it } from 'vitest';

import { isAutomatic } from '#lib/domain/automatic.ts';
import { parseEmail } from '#lib/domain/email.ts';

const machines = `
noreply@acme.example no-reply@acme.example no_reply@acme.example no.reply@acme.example NoReply@acme.example
noreply2@acme.example no-reply-eu@acme.example noreply+ab12@acme.example billing-noreply@acme.example
drive-shares-dm-noreply@acme.example accountnoreply@acme.example donotreply@acme.example do-not-reply@acme.example
do_not_reply@acme.example do.not.reply@acme.example dont-reply@acme.example orders.donotreply@acme.example
noreplies@acme.example ne-pas-repondre@acme.example nepasrepondre@acme.example nicht-antworten@acme.example
keine-antwort@acme.example bitte-nicht-antworten@acme.example no-responder@acme.example nao-responda@acme.example
non-rispondere@acme.example niet-beantwoorden@acme.example nie-odpowiadaj@acme.example khong-tra-loi@acme.example
mailer-daemon@acme.example MAILER-DAEMON@acme.example postmaster@acme.example mdaemon@acme.example
bounce@acme.example bounces@acme.example bounce+3f2a=ann@acme.example bounces-77-ann@acme.example
sales-bounces@lists.example srs0=ab=cd=acme.example=ann@relay.example notifications@acme.example
notification+kjd@acme.example notify@acme.example calendar-notification@acme.example notification-eu@acme.example
price-alerts@acme.example alerts@acme.example security-alert@acme.example newsletter@acme.example
auto-confirm@acme.example auto-reply@acme.example autoreply@acme.example autoresponder@acme.example
automated-mail@acme.example order-confirmation@acme.example ship-confirm@acme.example reply+ab12cd@acme.example
microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@acme.example unsubscribe@acme.example hit-reply@social.example
ann@users.noreply.code.example x@bounces.acme.example x@no-reply.acme.example room@resource.calendar.google.com
listserv@acme.example majordomo@lists.example benachrichtigungen@acme.example delivery-status@acme.example`;

const people = `
nora.reply@acme.example nino.reply@acme.example reply@acme.example anna.noris@acme.example info@acme.example
sales@acme.example support@acme.example service@acme.example office@acme.example contact@acme.example
marketing@acme.example hr@acme.example team@acme.example hello@acme.example admin@acme.example
webmaster@acme.example abuse@acme.example billing@acme.example invoices@acme.example orders@acme.example
bouncer@acme.example bounciel@acme.example jan.bot@acme.example jan-bot@acme.example notar@acme.example
noah.responder@acme.example alertia.gomez@acme.example robotics@acme.example daemonic@acme.example
arnoldmailer@acme.example ann@reply.example ann@bounce.example
auto@acme.example autohaus@acme.example automaten@acme.example noreen@acme.example donot@acme.example
reno.reply@acme.example eno-reply@acme.example confirm@acme.example 2024@acme.example
postmasterson@acme.example cronin@acme.example nobody.knows@acme.example srs@acme.example news@acme.example`;

const listed = (lines: string): string[] => lines.trim().split(/\s+/);
const automatic = (address: string, name?: string): boolean => {
  const email = parseEmail(address);
  if (!email) throw new Error(`not an address: ${address}`);
  return isAutomatic(email, name);
};

describe('automatic senders', () => {
  it.each(listed(machines))('%s is a machine', (address) => {
    expect(automatic(address)).toBe(true);
  });

  it.each(listed(people))('%s may be a person', (address) => {
    expect(automatic(address)).toBe(false);
  });

  it('a delivery report is recognised by the name of its sender too', () => {
    expect(automatic('x1@acme.example', 'Mail Delivery Subsystem')).toBe(true);
    expect(automatic('x1@acme.example', '請勿回覆')).toBe(true);
    expect(automatic('x1@acme.example', 'Nora Reply')).toBe(false);
  });
});
