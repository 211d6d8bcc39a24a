/** Microsoft's names for kinds of client, in its log of sign-ins, and what each is. */
const KINDS = {
  Browser: 'browser',
  'Mobile Apps and Desktop clients': 'app',
  'Exchange ActiveSync': 'phone-mail',
  IMAP4: 'mail',
  POP3: 'mail',
  'Authenticated SMTP': 'sending',
  'Other clients': 'older',
  // The name of the service, in place of the app that reached it: a browser as well as Outlook.
  'Office 365 Exchange Online': 'work-mail',
  'Microsoft Exchange ActiveSync': 'phone-mail',
} as const
type ClientKind = (typeof KINDS)[keyof typeof KINDS]

/**
 * Microsoft's own apps whose names in the log nobody sees anywhere else, as their owners call them.
 *
 * @see Microsoft Learn, "Verify first-party Microsoft applications in sign-in reports"
 */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['Office 365 SharePoint Online', 'SharePoint'],
  ['Microsoft Teams Web Client', 'Microsoft Teams'],
  ['Office365 Shell WCSS-Client', 'Microsoft 365'],
  ['OfficeHome', 'Microsoft 365'],
  ['One Outlook Web', 'Outlook'],
  ['Outlook Web App Login', 'Outlook'],
])

/** What people call an app that the log names so. */
export const calledName = (app: string): string => CALLED.get(app) ?? app

/** The kind of client that stands under this name; null for the name of an app, which is said as it is. */
export const kindOfClient = (name: string): ClientKind | null =>
  new Map<string, ClientKind>(Object.entries(KINDS)).get(name) ?? null
