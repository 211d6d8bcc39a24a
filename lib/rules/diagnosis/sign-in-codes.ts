/**
 * The numbers after AADSTS that Microsoft's sign-in shows and logs, by what they mean.
 *
 * Microsoft warns that the list changes; a number that is missing here has a
 * truthful answer of its own. Names of codes are Microsoft's.
 *
 * @see Microsoft Entra, "Microsoft Entra authentication and authorization error codes"
 */

/** Each explains a cause of being kept out. */
export const CAUSE_CODES = {
  /** IdsLocked, or an address with malicious activity: the log's text tells which. */
  'smart-lockout': [50053],
  'password-expired': [50055],
  'no-cloud-password': [50056],
  'account-disabled': [50057],
  /** InvalidUserNameOrPassword, CredentialAuthenticationError. */
  'wrong-passwords': [50126, 50064],
  'on-premises-password-expired': [50144],
  /** PasswordChangeCompromisedPassword, BlockedByConditionalAccessOnSecurityPolicy, risk in the home tenant. */
  'account-at-risk': [50135, 530032, 53011],
  /** ProofUpBlockedDueToRisk: registration and risk at once. */
  'registration-at-risk': [53004],
  'registration-blocked': [53010],
  'second-factor-missing': [50072, 50079],
  /** Refused, expired by policy, too many calls, an outside challenge not met; 50074 and 50076 are steps of good sign-ins too. */
  'second-factor-failing': [500121, 50074, 50076, 50078, 50088, 50158],
  /** Not compliant, not joined, not authenticated. */
  'device-required': [53000, 53001, 50129, 50155, 50187],
  /** ApplicationUsedIsNotAnApprovedApp, BrokerAppNotInstalled. */
  'app-not-approved': [53002, 50127],
  'access-policy': [53003, 50131, 50005],
  'security-defaults': [530035],
  /** The pass-through agent cannot reach the directory, in time or at all, or their clocks differ. */
  'on-premises-refuses': [80001, 80002, 80005, 80007, 80010, 80013, 80014],
  'logon-hours': [80012],
  /** PasswordChangeOnPremUserAccountLockedOutOrDisabled. */
  'on-premises-locked': [120014],
  /** Seamless single sign-on by Kerberos; a password is asked for instead. */
  'seamless-sign-on': [81004, 81005, 81006, 81007, 81009, 81010, 81011, 81012],
  'federation-trouble': [50107, 20001, 20012, 20033, 40008, 40009, 40010, 40015],
  'service-trouble': [50000, 50033, 50087, 90006, 90012, 90024, 90033, 90036, 90055, 90090, 90091],
  'not-assigned': [50105],
  'consent-missing': [65001, 90094, 90095, 90008],
} as const satisfies Readonly<Record<string, readonly number[]>>

/** Known, and of no cause: what a claimant saw may be one of these. */
const OTHER_CODES = {
  'wrong-name': [50034, 50059, 50128, 90002, 90019, 90125],
  'other-organisation': [16000, 16003, 50014, 50020, 51004, 90072, 500208],
  /** Restrictions on which organisations may be reached from which. */
  'between-organisations': [50002, 500021, 500022, 500212, 500213],
  'consent-declined': [65004],
  'app-fault': [
    50001, 50011, 50194, 50196, 65005, 70001, 500011, 650052, 650056, 700011, 700016, 900561, 1000031, 7000112,
  ],
  /** The password page of Microsoft, or of the organisation behind it, did not take a new password. */
  'password-not-changed': [
    120000, 120002, 120003, 120004, 120005, 120008, 120011, 120012, 120013, 120015, 120016, 120018, 120020, 120021,
  ],
  /** Windows Hello and keys of a device. */
  'device-key': [130004, 130005, 130006, 130007, 130008, 135010, 135011],
} as const satisfies Readonly<Record<string, readonly number[]>>

/** Steps of a good sign-in and ends of old sessions: signing in again is all that they ask for. */
export const HARMLESS_CODES = [
  50058, 50089, 50097, 50125, 50132, 50133, 50140, 50168, 50173, 50199, 70008, 70043, 700082, 700084,
] as const

export const CODES = { ...CAUSE_CODES, ...OTHER_CODES, harmless: HARMLESS_CODES } as const
/** What a code means, whatever the account. */
export type CodeSense = keyof typeof CODES

const SENSES = new Map(
  (Object.keys(CODES) as CodeSense[]).flatMap((sense) => CODES[sense].map((code) => [code as number, sense] as const)),
)

/** Null for a code that is not in the list. */
export const senseOf = (code: number): CodeSense | null => SENSES.get(code) ?? null

export const KNOWN_CODES: readonly number[] = [...SENSES.keys()].toSorted((a, b) => a - b)

/** Refused with one of these, somebody is kept out for a reason that no cause explains. */
export const isUnexplained = (code: number): boolean => {
  const sense = senseOf(code)
  return code !== 0 && (sense === null || Object.hasOwn(OTHER_CODES, sense))
}
