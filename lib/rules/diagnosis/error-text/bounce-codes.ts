/**
 * Codes of returned mail and of mail programs that could not send, by what they
 * mean. Who can do something about it differs from one to the next.
 *
 * @see RFC 3463; Microsoft Learn, "Email non-delivery reports and SMTP errors in
 * Exchange Online", "Fix email delivery issues for error code …"
 */

export const BOUNCE_CODES = {
  /** Exchange stopped the mailbox from sending: bad outbound sender, spam abuse detected, banned sender. */
  'sending-restricted': ['5.1.8', '5.7.501', '5.7.502', '5.7.503'],
  /** The whole organisation may not send: a limit of the tenant, no good name yet, a domain that is not registered. */
  'tenant-sending': ['5.7.232', '5.7.233', '5.7.700', '5.7.705', '5.7.708', '5.7.750'],
  /** More recipients than a mailbox may write to in a day, or in one message. */
  'sending-limit': ['5.1.90', '5.5.3', '4.5.3'],
  /** A program that signs in with name and password, or one whose mailbox may not send by SMTP. */
  'mail-program-refused': ['5.7.3', '5.7.30', '5.7.57', '5.7.139'],
  /** In the name of somebody else, or of a group, without the right to: SendAsDenied. */
  'send-as-denied': ['5.2.252', '5.7.60'],
  /** The sender's own organisation stops it: its list of blocked addresses, its rule against forwarding outside. */
  'recipient-blocked': ['5.7.520', '5.7.703'],
  /** The other side does not take it: no such address, a full mailbox, a list that only some may write to. */
  'recipient-refuses': [
    '5.1.1',
    '5.1.10',
    '5.1.20',
    '5.2.2',
    '5.2.3',
    '5.2.121',
    '5.2.122',
    '5.4.1',
    '5.4.4',
    '5.4.300',
    '5.4.310',
    '5.4.312',
    '5.4.316',
    '5.7.12',
    '5.7.124',
    '5.7.133',
    '5.7.134',
    '5.7.135',
    '5.7.136',
    '5.7.321',
    '5.7.322',
    '5.7.323',
    '5.7.324',
    '5.7.325',
    '5.7.504',
    '5.7.505',
    '5.7.507',
    '5.7.513',
  ],
  /** It went out through a server, or for a domain, that the receiving side does not trust. */
  'server-refused': [
    '5.4.6',
    '5.4.14',
    '5.7.23',
    '5.7.25',
    '5.7.64',
    '5.7.506',
    '5.7.508',
    '5.7.509',
    '5.7.510',
    '5.7.511',
    '5.7.512',
    '5.7.515',
    '5.7.606',
  ],
  /** One of the two sides is busy; the server tries the message again by itself. */
  'mail-delayed': [
    '4.3.1',
    '4.3.2',
    '4.4.4',
    '4.4.7',
    '4.4.312',
    '4.4.316',
    '4.7.26',
    '4.7.321',
    '4.7.322',
    '4.7.323',
    '4.7.324',
    '4.7.325',
    '4.7.500',
    '4.7.850',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type BounceSense = keyof typeof BOUNCE_CODES

/** Microsoft gives these out by ranges; the first of each has a row above. */
const RANGES: readonly (readonly [stem: string, from: number, to: number, BounceSense])[] = [
  ['4.7.', 500, 699, 'mail-delayed'],
  ['4.7.', 850, 899, 'mail-delayed'],
  ['5.7.', 606, 649, 'server-refused'],
  ['5.7.', 700, 749, 'tenant-sending'],
]

const SENSES = new Map(
  (Object.keys(BOUNCE_CODES) as BounceSense[]).flatMap((sense) =>
    BOUNCE_CODES[sense].map((code) => [code as string, sense] as const),
  ),
)

/** Null for a code that is not in the list, nor in a range. */
export function bounceSenseOf(code: string): BounceSense | null {
  const own = SENSES.get(code)
  if (own) return own
  const last = Number(code.slice(4))
  return RANGES.find(([stem, from, to]) => code.startsWith(stem) && last >= from && last <= to)?.[3] ?? null
}

/** Codes that say little without their text. */
export const SAYS_LITTLE: readonly string[] = ['5.2.2', '5.7.3', '5.7.57', '5.7.139']

/** The code as a mail shows it: the three-digit SMTP reply code and then the enhanced code. */
export function writtenBounce(code: string): string {
  if (code.startsWith('4')) return `451 ${code}`
  return bounceSenseOf(code) === 'mail-program-refused' && code !== '5.7.30' ? `535 ${code}` : `550 ${code}`
}
