/** What a journal entry says was done; the catalogue has one text for each (`journal_logMail`). */
export const verbs = [
  'logMail',
  'logAgain',
  'logSent',
  'matchSent',
  'seeAnswer',
  'chooseLogSent',
  'addAndLog',
  'addContact',
  'addAddress',
  'addCompany',
  'editContact',
  'editCompany',
  'editOpportunity',
  'editInteraction',
  'deleteContact',
  'deleteCompany',
  'deleteInteraction',
  'restore',
  'moveStage',
  'logActivity',
  'addTask',
  'editTask',
  'snoozeTask',
  'deleteTask',
  'finishTask',
  'reopenTask',
  'changeOpportunityOfLog',
  'loadSample',
  'removeSample',
  'importBackup',
  'undo',
] as const;
export type Verb = (typeof verbs)[number];

/** `subject` is whom or what it was done to, as shown in the journal: a name, never a whole text. */
export interface Label {
  verb: Verb;
  subject?: string;
}
