/*
 * What a click in the sidebar does and writes, as one piece of code, which is loaded by `later-verbs.ts`: no card needs it to be drawn.
 */
export { addAddress } from '#lib/crm/add-address.ts';
export { chooseLogSent } from '#lib/crm/choose-log-sent.ts';
export { moveStage } from '#lib/crm/move-stage.ts';
export { undo } from '#lib/db/undo.ts';
export * as followUpActs from './follow-up-acts.ts';
export * as logBoxActs from './log-box-acts.ts';
