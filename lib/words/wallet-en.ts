/** What is said of a work credential in a wallet, in English. */
export const walletEn = {
  /** The wallet shows it beside the organisation's name. */
  purpose: (organisation: string, reference: string) =>
    `Show ${organisation} who you are, for account recovery ${reference}`,
  title: 'Show your work ID and your face',
  lead: [
    'You need Microsoft Authenticator with your verified work ID in it, on any phone. It takes a short video of your face and compares it with the photograph in the ID.',
    'We are told only whether they match, and how well. Nobody here sees the video.',
  ],
  preparing: 'We are asking for a code to scan. It appears here in a few seconds, by itself.',
  late: 'The service that asks your phone does not answer at the moment. You can wait here, or choose another way.',
  scan: 'Scan this code with Microsoft Authenticator',
  codeLabel: 'A code to scan with Microsoft Authenticator',
  onThisPhone: 'Is the app on this device?',
  open: 'Open Microsoft Authenticator',
  until: (clock: string) => `The code works until ${clock}, for this page only.`,
  opened: 'Your phone has it. Follow what it says; this page goes on by itself when you are done.',
  waiting: 'This page goes on by itself when you are done.',
  look: 'Look again now',
  refused:
    'What was shown is not proof enough here: the face was not alike enough, or the ID is too new, no longer valid, or not for this account. You can try once more in better light, or choose another way.',
  shownTitle: 'They match',
  shown: 'Your work ID and your face have been accepted.',
  /** Of the ID itself, after it was accepted. */
  /** To whoever prepares; they may have a newer one. */
  lastShownEnds: (day: string) =>
    `The work ID that you last showed here ends on ${day}. Get a new one now, at myaccount.microsoft.com under “Get my Verified ID”, or where your organisation gave it to you. A new one counts here only after some days.`,
  endsSoon: (day: string) =>
    `The work ID in your wallet ends on ${day}. Get a new one as soon as you are in again, at myaccount.microsoft.com under “Get my Verified ID”, or where your organisation gave it to you. A new one counts here only after some days.`,
  go: 'Continue',
  over: 'The code to scan is too old now. Ask for a new one.',
  again: 'Ask for a new code',
  trouble: 'It does not work?',
  help: [
    'Without a verified work ID in the app this way does not help. It has to have been issued before the trouble began.',
    'Take off sunglasses, face the light, and hold the phone at the height of your eyes.',
    'Nobody but you may hold the phone: never scan a code that somebody sends you.',
  ],
  /** For the desk: why it was not accepted. */
  faults: {
    'not-one-credential': 'not exactly one ID',
    'other-issuer': 'of another issuer',
    'other-type': 'of another type',
    revoked: 'no longer valid',
    expired: 'past its end',
    'other-person': 'of another person',
    'other-account':
      'of the same sign-in name, but not of this account: issued before it was created, or with another object ID',
    'no-face': 'no face was compared',
    'face-unlike': 'the face is not alike enough',
    claimValidationError: 'the face is not alike enough, or the ID is of another person',
    userCanceled: 'the claimant stopped',
    tokenError: 'the service could not check it',
    transientError: 'the service could not check it',
    other: 'the service did not say why',
    'not-permitted': 'policy no longer offers it',
  } as Readonly<Record<string, string>>,
  confidence: (percent: number) => `alike to ${percent} of 100`,
}
export type WalletWords = typeof walletEn
