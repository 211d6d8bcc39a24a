/** Microsoft's names for kinds of client, in its log of sign-ins, and what each is. */
const KINDS = {
  Browser: 'browser',
  'Mobile Apps and Desktop clients': 'app',
  'Exchange ActiveSync': 'phone-mail',
  IMAP4: 'mail',
  POP3: 'mail',
  'Authenticated SMTP': 'sending',
  'Other clients': 'older',
} as const
type ClientKind = (typeof KINDS)[keyof typeof KINDS]

/** The kind of client that stands under this name; null for the name of an app, which is said as it is. */
export const kindOfClient = (name: string): ClientKind | null =>
  new Map<string, ClientKind>(Object.entries(KINDS)).get(name) ?? null
