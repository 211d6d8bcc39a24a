import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readErrorCode } from '#lib/rules/diagnosis/error-code.ts'
import {
  codeInSegment,
  codeSegment,
  EXPLAINED_CODES,
  familyOf,
  toldSenseOf,
  writtenCode,
} from '#lib/rules/diagnosis/reported-code.ts'

const SPECIFICATION: readonly [typed: string, read: string | null][] = [
  ['AADSTS50053', '50053'],
  ['aadsts 50053', '50053'],
  ['50126', '50126'],
  ['Error Code: 50057', '50057'],
  ['AADSTS50053: The account is locked. Trace ID: 0f5c8b1a-1111', '50053'],
  ['Request Id: 4f2 … AADSTS700016: not found', '700016'],
  [
    'Sorry, but we’re having trouble signing you in.\nRequest Id: 1b7e2f90-94c1-4d33-b8a2-100000000000\nTimestamp: 2026-11-22T09:12:44Z\nMessage: AADSTS50105: The signed in user is not assigned to a role',
    '50105',
  ],
  [
    'You cannot access this right now. Timestamp: 2026-11-22 09:12 Error Code: 53003 Request Id: 12345678-94c1-4d33-b8a2-100000000000',
    '53003',
  ],
  ['Koda napake: 53000', '53000'],
  ['Your account is temporarily locked to prevent unauthorized use. Try again later.', '50053'],
  ['Your account or password is incorrect. If you don’t remember your password, reset it now.', '50126'],
  ['We couldn’t find an account with that username.', '50034'],
  ['Update your password: this is the first time you are signing in, or your password has expired.', '50055'],
  ['More information required', '50079'],
  ['Need admin approval', '90094'],
  ['550 5.1.8', '5.1.8'],
  ["Remote Server returned '550 5.1.8 Access denied, bad outbound sender AS(42004)'", '5.1.8'],
  ['#5.1.8 smtp;550', '5.1.8'],
  [
    'Your message couldn’t be delivered because you weren’t recognized as a valid sender. The most common reason for this is that your email address is suspected of sending spam and it’s no longer allowed to send email.',
    '5.1.8',
  ],
  ['15.1.8', null],
  ['5.1.8.4', null],
  ['5.1.80', null],
  ['Diagnostic: 550 5.7.1 Relaying denied', null],
  ['Correlation Id: 87654321-94c1-4d33-b8a2-100000000000', null],
  ['Request Id: 1234567a-94c1-4d33-b8a2-100000000000', null],
  ['2026-11-22T09:12:44.1234567Z', null],
  ['', null],
  ['my password is wrong', null],
  ['1234', null],
  ['00000000000000', null],
]

for (const [typed, read] of SPECIFICATION)
  test(`“${typed}” is read as ${read ?? 'no code'}`, () => expect(readErrorCode(typed)).toBe(read))

/** Languages that Microsoft's pages are shown in, as their error page names the code. */
const LABELS: Readonly<Record<string, string>> = {
  en: 'Error Code: 53003',
  sl: 'Koda napake: 53003',
  de: 'Fehlercode: 53003',
  fr: 'Code d’erreur : 53003',
  it: 'Codice errore: 53003',
  es: 'Código de error: 53003',
  pt: 'Código de erro: 53003',
  pl: 'Kod błędu: 53003',
  nl: 'Foutcode: 53003',
  hr: 'Kod pogreške: 53003',
  sr: 'Kod greške: 53003',
  mk: 'Код на грешка: 53003',
  bg: 'Код за грешка: 53003',
  uk: 'Код помилки: 53003',
  ru: 'Код ошибки: 53003',
  cs: 'Kód chyby: 53003',
  sk: 'Kód chyby: 53003',
  hu: 'Hibakód: 53003',
  ro: 'Cod de eroare: 53003',
  el: 'Κωδικός σφάλματος: 53003',
  sv: 'Felkod: 53003',
  nb: 'Feilkode: 53003',
  da: 'Fejlkode: 53003',
  fi: 'Virhekoodi: 53003',
  et: 'Veakood: 53003',
  lv: 'Kļūdas kods: 53003',
  lt: 'Klaidos kodas: 53003',
  tr: 'Hata kodu: 53003',
  ja: 'エラー コード: 53003',
  zh: '错误代码：53003',
  'zh-Hant': '錯誤碼：53003',
  ko: '오류 코드: 53003',
  ar: 'رمز الخطأ: ٥٣٠٠٣',
  he: 'קוד שגיאה: 53003',
}
describe('a code behind its name', () => {
  for (const [language, label] of Object.entries(LABELS))
    test(`in ${language}, above a name with a digit and identifiers`, () =>
      expect(
        readErrorCode(`ime50126@contoso.com\n${label}\nId: 0f5c8b1a-1111-4d33-b8a2-5b7e50126100 30.11.2026 09:12:44`),
      ).toBe('53003'))
})

const PREFERRED: readonly [promise: string, pasted: string, read: string | null][] = [
  [
    'a known inner code is preferred to what wraps it',
    'AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password',
    '50126',
  ],
  [
    'a sentence that is understood is preferred to a number that nobody knows',
    'Error code 599999. Your account is temporarily locked.',
    '50053',
  ],
  ['a code of the sign-in is preferred to a sentence', 'AADSTS50057: temporarily locked', '50057'],
  ['a code of the sign-in is preferred to that of the dialog around it', 'CAA20003 (AADSTS50105)', '50105'],
  ['a dialog is preferred to a number that nobody knows', 'Error code: CAA82EE7. AADSTS599999', 'CAA82EE7'],
  ['a number that nobody knows is told as it stands', 'AADSTS599999: brand new', '599999'],
  ['a dialog that nobody knows is told as it stands', 'Error 0x87654321', '0x87654321'],
  ['the fields of the portal, copied', 'Status\tFailure\nSign-in error code\t50053\nFailure reason\tOther', '50053'],
  ['the same fields in Spanish', 'Estado\tError\nCódigo de error de inicio de sesión\t50053', '50053'],
  ['a list of codes in JSON', '"error_codes":[50076],"suberror":"basic_action"', '50076'],
  ['a sub-error in JSON', '{"error":"invalid_grant","suberror":"user_password_expired"}', '50055'],
  ['an address bar', 'https://a.example/#error=x&error_description=AADSTS50057%3a+disabled', '50057'],
  ['JSON within JSON', String.raw`{\"error_codes\":[50105]}`, '50105'],
  ['HTML', 'Error&nbsp;Code:&#32;50105', '50105'],
  ['no number of a dialog is one of the sign-in', 'Something went wrong. Error code: 80180014', '0x80180014'],
  ['nor is one in tens', 'Error Code: 3399614466', 'CAA20002'],
  ['nor one below zero', '-895352829', 'CAA20003'],
  ['nor one of the installer', 'Error Code: 30088-1015 (0)', null],
  ['nor a tag', 'Something went wrong. [4usqa] Error Tag: 7q6ch', null],
  ['nor a town', 'Contoso GmbH, Am Markt 5, 53003 Bonn', null],
  ['nor a telephone, a ticket or a room', 'Call +386 1 50126 00, ticket 50126, my room is 50053', null],
  ['nor a place within an address', 'https://login.example/reprocess?ctx=rQIIA50126&id=53003', null],
  ['nor a code that somebody was sent', 'Your verification code: 123456', null],
  ['nor a version', 'Android 5.1.1, Outlook 16.0.50126', null],
  ['nor a day', 'since 5.1.20 I cannot send', null],
  ['what a mail program logs', 'SmtpException: 5.7.3 Authentication unsuccessful [x.outlook.com]', '5.7.3'],
  ['a rule that is broken, by its name', '554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException', '5.2.252'],
  ['a number in a sentence of one’s own is read', 'It says 53003 every time', '53003'],
]
describe('of all that stands in a text', () => {
  for (const [promise, pasted, read] of PREFERRED)
    test(`${promise}: ${read ?? 'none'}`, () => expect(readErrorCode(pasted)).toBe(read))
})

/** The same page in the languages in which Microsoft publishes its sentences. */
const PAGES: readonly [code: string, said: string][] = [
  ['50053', 'Vaš račun je začasno zaklenjen.'],
  ['50053', 'Ihr Konto wurde vorübergehend gesperrt, um eine unbefugte Nutzung zu verhindern.'],
  ['50053', 'Votre compte est temporairement verrouillé pour éviter toute utilisation non autorisée.'],
  ['50053', 'Il tuo account è temporaneamente bloccato.'],
  ['50053', 'La cuenta está bloqueada temporalmente.'],
  ['50053', 'Twoje konto jest tymczasowo zablokowane, aby zapobiec nieautoryzowanemu użyciu.'],
  ['50053', 'Uw account is tijdelijk vergrendeld.'],
  ['50053', 'Sua conta está temporariamente bloqueada.'],
  ['50057', 'Vaš račun je zaklenjen.'],
  ['50057', 'Ihr Konto wurde gesperrt. Wenden Sie sich an einen Supportmitarbeiter.'],
  ['50057', 'Votre compte a été verrouillé. Contactez votre support technique.'],
  ['50057', 'L’account è stato bloccato.'],
  ['50057', 'La cuenta se ha bloqueado.'],
  ['50057', 'Twoje konto zostało zablokowane.'],
  ['50057', 'Uw account is vergrendeld.'],
  ['50057', 'A sua conta está bloqueada.'],
  ['50126', 'Ungültiger Benutzername oder ungültiges Kennwort.'],
  ['50055', 'Ihr Kennwort ist abgelaufen.'],
  ['53003', 'Sie können zurzeit nicht darauf zugreifen'],
  ['53003', 'Vous ne pouvez pas y accéder pour le moment'],
  ['53003', 'Der Wechsel von hier nach dort ist nicht möglich.'],
  ['53003', 'Vous ne pouvez pas y accéder à partir d’ici'],
  ['53003', 'Non è possibile accedervi da qui'],
  ['53003', 'No se puede llegar allí desde aquí'],
  ['53011', 'We have detected suspicious activity on your account. Your account is blocked'],
  ['700003', 'Something went wrong. Your organization has deleted this device.'],
]
/** Reasons as the sign-in log words them, copied without their number. */
const REASONS: readonly [code: string, said: string][] = [
  ['53002', 'Device is not in required device state. The app used is not an approved app.'],
  ['53004', 'Cannot configure multi-factor authentication methods due to suspicious activity'],
  ['50144', 'Failure reason: The user’s Active Directory password has expired.'],
  ['50078', 'Presented multi-factor authentication has expired'],
  ['500121', 'Authentication failed during strong authentication request.'],
  ['500213', 'The cross-tenant access policy does not allow this user'],
  ['700016', "Application with identifier 'x' was not found in the directory"],
  ['50140', "due to 'Keep me signed in' interrupt"],
  ['50033', 'A transient error has occurred. Please try again.'],
  ['50059', 'No tenant-identifying information found'],
  ['5.1.10', 'The address wasn’t found at the destination domain.'],
]
describe('a reason of the log', () => {
  for (const [code, said] of REASONS) test(`“${said}” is ${code}`, () => expect(readErrorCode(said)).toBe(code))
})

describe('a page that names no code', () => {
  for (const [code, said] of PAGES) test(`“${said}” is ${code}`, () => expect(readErrorCode(said)).toBe(code))
})

test('every code that has a page is read as itself, as it is written and as its address names it', () => {
  for (const code of [...EXPLAINED_CODES.values()].flat()) {
    expect(readErrorCode(code), code).toBe(code)
    expect(readErrorCode(writtenCode(code)), writtenCode(code)).toBe(code)
    expect(codeInSegment(codeSegment(code)), codeSegment(code)).toBe(code)
  }
})

/** What a reader may trip over, put together at random. */
const TRIPS =
  'AADSTS|Error Code: |50053|5.7.|5.1.8|0x|CAA2000|%|%0|%zz|\\u00|&#|&#9999;|(|["|\'|\n|\u202e|\ud800|550 |@|error|=|suberror":"|-|1234567890| '
const PIECES = fc.constantFrom(...TRIPS.split('|'))
const CODE = /^(?:\d{5,7}|[45]\.\d\.\d{1,3}|CAA[0-9A-F]{5}|0x[0-9A-F]{8})$/

test('whatever is pasted, it is read as a code or as none, and never throws', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.oneof(PIECES, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      expect(readErrorCode(text) ?? '50053').toMatch(CODE)
    }),
  )
})

test('ten times as long takes no more than some times as long, whatever is repeated', () => {
  const repeated = fc.array(PIECES, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))
  const takes = (text: string): number => {
    const start = process.cpuUsage()
    for (let count = 0; count < 5; count++) readErrorCode(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  takes('Error Code: 50053 '.repeat(400))
  fc.assert(
    // 8000 characters are all that is looked at: were it quadratic, these would take seconds.
    fc.property(repeated, (piece) => {
      expect(takes(piece.repeat(Math.ceil(8000 / piece.length)))).toBeLessThan(1500)
    }),
    { numRuns: 60 },
  )
})

describe('a lock that ends by itself is told from an account that somebody closed, in every language', () => {
  const SAID: Readonly<Record<string, readonly [locked: string, closed: string]>> = {
    en: ['Your account is locked, you tried too many times', 'Your account has been disabled by an administrator'],
    sl: ['Račun je zaklenjen, ker ste se prevečkrat poskušali prijaviti', 'Račun je onemogočil skrbnik'],
    de: ['Ihr Konto ist gesperrt. Sie haben es zu oft versucht.', 'Ihr Konto wurde deaktiviert.'],
    fr: ['Votre compte est bloqué : trop de tentatives', 'Votre compte a été désactivé par un administrateur'],
    it: ['Il tuo account è bloccato dopo troppi tentativi', 'L’account è stato disabilitato'],
    es: ['Su cuenta está bloqueada por demasiados intentos', 'Un administrador ha deshabilitado la cuenta'],
    pl: ['Konto jest zablokowane. Zbyt wiele prób logowania.', 'Konto zostało wyłączone'],
    nl: ['Je account is vergrendeld. Je hebt het te vaak geprobeerd.', 'Je account is uitgeschakeld'],
    pt: ['A conta está bloqueada: muitas tentativas', 'A conta foi desativada'],
  }
  for (const [language, [locked, closed]] of Object.entries(SAID)) {
    test(`${language}: “${locked}”`, () => expect(readErrorCode(locked)).toBe('50053'))
    test(`${language}: “${closed}”`, () => expect(readErrorCode(closed)).toBe('50057'))
  }
})

describe('Microsoft’s own name for a code is read as that code', () => {
  for (const [typed, read] of [
    ['LogonError: IdsLocked', '50053'],
    ['UserStrongAuthClientAuthNRequired', '50076'],
    ['proofupblockedduetorisk', '53004'],
    ['OnPremisePasswordValidationAccountLogonInvalidHours', '80012'],
    ['AADSTS70002: InvalidClient. InvalidUserNameOrPassword', '50126'],
    ['MyIdsLockedHelper', null],
  ] as const)
    test(`“${typed}” is read as ${read ?? 'no code'}`, () => expect(readErrorCode(typed)).toBe(read))
})

describe('numbers that are of something else are no codes', () => {
  for (const typed of [
    'Tel. 01 50053 00',
    'Phone 0043 1 53003',
    'I pay 50053 EUR',
    'Personalnummer 50053',
    'numéro de matricule 50057',
    'Ticket 5300312, room 50053',
    'Invoice 50126 of 30.11.2026 for customer 53003-12',
    '50053000-5003-4053-8003-530030000000',
  ])
    test(`“${typed}”`, () => expect(readErrorCode(typed)).toBeNull())
  test('but the next field of a page is no town', () =>
    expect(readErrorCode('then 53003\nCorrelation ID: 5')).toBe('53003'))
})

test('words of a reason without a row of its own name whose it is to fix, and count less than what is understood', () => {
  const typed = 'SAML assertion is not present in the token.'
  expect(familyOf(toldSenseOf(readErrorCode(typed) ?? '') ?? 'harmless')).toBe('app-owner')
  expect(readErrorCode(`${typed} Your password has expired.`)).toBe('50055')
})

describe('pages that name no code lead to what they mean, in every language that we know their words in', () => {
  const SAID: Readonly<Record<string, readonly string[]>> = {
    '53003': [
      'Your sign-in was successful but does not meet the criteria to access this resource.',
      'Ihre Anmeldung war erfolgreich, erfüllt aber nicht die Kriterien für den Zugriff auf diese Ressource.',
      'Votre connexion a réussi, mais ne répond pas aux critères d’accès à cette ressource.',
      'L’accesso non soddisfa i criteri per accedere a questa risorsa.',
      'Su inicio de sesión no cumple los criterios para acceder a este recurso.',
      'Logowanie powiodło się, ale nie spełnia kryteriów dostępu do tego zasobu.',
      'Uw aanmelding is geslaagd, maar voldoet niet aan de criteria voor toegang tot deze resource.',
      'Sua entrada não atende aos critérios para acessar este recurso.',
      'Vaša prijava je bila uspešna, vendar ne izpolnjuje pogojev za dostop do tega vira.',
      'You don’t currently have permission to access this',
    ],
    '53011': [
      'We’ve detected something unusual about this sign-in.',
      'Wir haben etwas Ungewöhnliches bei dieser Anmeldung festgestellt.',
      'Nous avons détecté quelque chose d’inhabituel',
      'È stato rilevato qualcosa di insolito in questo accesso',
      'Hemos detectado algo inusual en este inicio de sesión.',
      'Wykryliśmy coś nietypowego',
      'We hebben iets ongewoons gedetecteerd',
      'Detectamos algo incomum nesta entrada',
      'Pri tej prijavi smo zaznali nekaj neobičajnega.',
    ],
    '50076': [
      'We didn’t receive a response. Send another request to my Microsoft Authenticator app',
      'Wir haben nichts von Ihnen gehört',
      'We hebben niets van u gehoord',
      'You’ve hit our limit on verification calls',
    ],
    '120002': [
      'Choose a stronger password. We’ve seen that password too many times before.',
      'Unfortunately, your password contains a word, phrase or pattern that makes it easily guessable.',
      'Kies een sterker wachtwoord',
    ],
    '50055': ['Your organization requires you to change your password', 'Vaše geslo je poteklo. Nastavite novo geslo.'],
    '90033': ['HTTP Error 503. The service is unavailable.'],
    CAA20002: ['Error CA20002 signing in'],
    '700016': ['unauthorized_client: The client does not exist or is not enabled for consumers.'],
  }
  for (const [code, texts] of Object.entries(SAID))
    for (const text of texts) test(`“${text}” is read as ${code}`, () => expect(readErrorCode(text)).toBe(code))
})

describe('who says no more than that they are locked out means the lock; Microsoft’s page that says so means a closed account', () => {
  for (const [typed, read] of [
    ['My account is locked', '50053'],
    ['Moj račun je zaklenjen', '50053'],
    ['Mein Konto ist gesperrt', '50053'],
    ['Ihr Konto wurde gesperrt. Wenden Sie sich an Ihren Administrator.', '50057'],
    ['Uw account is vergrendeld. Neem contact op met uw beheerder.', '50057'],
    ['My account was blocked by IT', '50057'],
    ['Your account is blocked', '50057'],
    ['Uw account is vergrendeld.', '50057'],
    ['Mijn account is vergrendeld', '50053'],
    ['Mi cuenta está bloqueada', '50053'],
  ] as const)
    test(`“${typed}” is read as ${read}`, () => expect(readErrorCode(typed)).toBe(read))
})
