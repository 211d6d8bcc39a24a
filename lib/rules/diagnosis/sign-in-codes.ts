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
  /** InvalidUserNameOrPassword, CredentialAuthenticationError, an old password, one that is too long. */
  'wrong-passwords': [50126, 50064, 50054, 50052],
  'on-premises-password-expired': [50144],
  /** A new password demanded for a risk or by a policy about one, BlockedByConditionalAccessOnSecurityPolicy, risk in the home tenant. */
  'account-at-risk': [50135, 50137, 50142, 53011, 530032, 530034],
  /** ProofUpBlockedDueToRisk: registration and risk at once. */
  'registration-at-risk': [53004],
  'registration-blocked': [53010, 54010],
  'second-factor-missing': [50072, 50079],
  /**
   * Denied, expired by policy, too many calls, an outside challenge not met, a credential or a code by mail that is
   * not accepted. 50074 and 50076 are steps of good sign-ins too.
   */
  'second-factor-failing': [
    500121, 50074, 50076, 50078, 50088, 50158, 50159, 50161, 50181, 50182, 50184, 50185, 54008, 54009, 500881, 500882,
    500883, 501811,
  ],
  /** A Temporary Access Pass that policy does not let in, or a wrong, expired, redeemed or unknown one. */
  'pass-failing': [130502, 130503, 130504, 130505, 130506, 130507],
  /** Not compliant, not joined, not managed, not authenticated, disabled or deleted. */
  'device-required': [
    53000, 53001, 50129, 50155, 50187, 130007, 130008, 135011, 501291, 501293, 501312, 501313, 530002, 530003, 530033,
    700003,
  ],
  /** ApplicationUsedIsNotAnApprovedApp, BrokerAppNotInstalled, an app without protection, a browser that is not supported. */
  'app-not-approved': [
    53002, 50127, 53005, 53008, 53009, 501271, 501292, 501311, 530001, 530011, 530021, 530022, 530081,
  ],
  'access-policy': [53003, 50131, 50005, 50077, 50081, 530004, 530031],
  'security-defaults': [530035],
  /** The pass-through agent cannot reach the directory, in time or at all, or their clocks differ. */
  'on-premises-refuses': [80001, 80002, 80005, 80007, 80010, 80013, 80014],
  'logon-hours': [80012],
  /** PasswordChangeOnPremUserAccountLockedOutOrDisabled. */
  'on-premises-locked': [120014],
  /** Seamless single sign-on by Kerberos; a password is asked for instead. */
  'seamless-sign-on': [81001, 81004, 81005, 81006, 81007, 81008, 81009, 81010, 81011, 81012, 81013, 81014, 81015],
  'federation-trouble': [
    50107, 20001, 20012, 20033, 40002, 40003, 40004, 40005, 40008, 40009, 40010, 40013, 40014, 40015, 40016, 53006,
    53007,
  ],
  'service-trouble': [
    50000, 50003, 50004, 50033, 50087, 90006, 90012, 90024, 90025, 90030, 90031, 90032, 90033, 90035, 90036, 90039,
    90041, 90045, 90055, 90090, 90091, 90202,
  ],
  'not-assigned': [50105],
  'consent-missing': [65001, 90094, 90095, 90096, 90099, 90008, 650011, 900941, 900942],
} as const satisfies Readonly<Record<string, readonly number[]>>

/**
 * Codes of which each row is an attempt with a password: refused as wrong, or unchecked while the account was locked.
 */
export const ATTEMPTED_WITH_A_PASSWORD: readonly number[] = [
  ...CAUSE_CODES['wrong-passwords'],
  ...CAUSE_CODES['smart-lockout'],
]

/**
 * Written only after the password was checked and right: expired, to be changed, or "stay signed in?". A prompt for a
 * second factor is not such a row, since renewing a session is asked for it as well.
 */
export const RIGHT_PASSWORD_CODES: readonly number[] = [50055, 50125, 50135, 50137, 50140, 50142, 50144]

/** Known codes that belong to no cause; a claimant may have seen one of these. */
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
  'device-key': [130004, 130005, 130006, 135010],
} as const satisfies Readonly<Record<string, readonly number[]>>

/**
 * Steps of a good sign-in, ends of old sessions, what an application exchanges in the background, and people who
 * cancelled: signing in again is enough.
 */
export const HARMLESS_CODES = [
  29200, 50019, 50058, 50085, 50089, 50097, 50125, 50132, 50133, 50139, 50140, 50143, 50157, 50168, 50173, 50180, 50199,
  50201, 50203, 50204, 50205, 50206, 50207, 50209, 54005, 70000, 70008, 70043, 70044, 70045, 70046, 90120, 90135,
  500133, 500141, 500142, 500581, 500583, 501314, 650041, 700081, 700082, 700083, 700084, 9002341,
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

/** Whether a refusal with this code keeps somebody out for a reason that no cause explains. */
export const isUnexplained = (code: number): boolean => {
  const sense = senseOf(code)
  return code !== 0 && (sense === null || Object.hasOwn(OTHER_CODES, sense))
}
