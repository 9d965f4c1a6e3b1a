/*
 * What a click in the sidebar writes, as one piece of code, which is loaded by `later-verbs.ts`: no card needs it to be drawn.
 */
export { addAddress } from '#lib/crm/add-address.ts';
export { addFollowUp } from '#lib/crm/add-follow-up.ts';
export { chooseLogSent } from '#lib/crm/choose-log-sent.ts';
export { deleteFollowUp, deleteInteraction } from '#lib/crm/delete-record.ts';
export { editFollowUp, snoozeFollowUp } from '#lib/crm/edit-follow-up.ts';
export { finishTask } from '#lib/crm/finish-task.ts';
export { logMail } from '#lib/crm/log-mail.ts';
export { moveLog } from '#lib/crm/move-log.ts';
export { moveStage } from '#lib/crm/move-stage.ts';
export { undo } from '#lib/db/undo.ts';
