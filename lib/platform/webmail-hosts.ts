export const outlookHosts = [
  'https://outlook.live.com/*',
  'https://outlook.cloud.microsoft/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://partner.outlook.cn/*',
] as const;

/** The webmails that Sidecard may read without being asked again. Every other origin is granted by the user. */
export const webmailHosts = ['https://mail.google.com/*', ...outlookHosts] as const;
