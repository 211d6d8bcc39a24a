/** What an employee reads who signs in to prepare or to vouch, in English. */
import type { EnrolledKind } from '../rules/proofs/enrolment.ts'
import type { RehearsalLetterFacts } from './enrol-facts.ts'
import { type Letter, paragraphs } from './facts.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('en')

export const workEn = {
  title: 'Sign in with your work account',
  lead: {
    enrol: 'So that only you can prepare the ways back into your account.',
    vouch: 'So that we know who vouches.',
  },
  againTitle: 'Sign in once more, then go on',
  againLead: (minutes: number) =>
    `Whoever changes a way into an account has to have signed in within the last ${minutes} minutes. You come back to where you were.`,
  go: 'Sign in with Microsoft',
  lockedOut: 'Can’t sign in?',
  lockedOutGo: 'Recover your account',
  problems: {
    failed: 'The sign-in did not succeed. Try once more.',
    'not-admitted': 'Only people of this organisation can sign in here; guests prepare at their own.',
    unavailable: 'Microsoft’s sign-in does not answer at the moment. Try again in a minute.',
    'signed-out': 'You are signed out here.',
    'signed-out-everywhere':
      'You are signed out everywhere. No browser that was signed in here with your account gets in any more.',
  } as Readonly<Record<string, string>>,
}

export const enrolRefusalsEn = {
  enrolmentNotUsed:
    'Your account has administrator rights. It gets in again through people only, so nothing is added here.',
  enrolmentFull: 'You have as many of these as there can be. Remove one first.',
  enrolmentMovedOn: 'This has changed since the page was shown. This is how it stands now.',
  enrolmentBegunTooLongAgo: 'That was begun more than 10 minutes ago. Begin again.',
  appCodeIncorrect: 'That is not the code that the app shows now. Wait for the next one and enter it.',
  passkeyNotAccepted: 'The passkey was not added. Try again, and let the device check that it is you.',
  passkeyNotRecognised: 'That passkey is not one of those on your list. Try another, or add this one.',
  sheetNotRecognised:
    'No code of yours begins like this. Look whether the sheet is of this organisation, and the code unused.',
  contactUnknown: 'There is nobody with that sign-in name who could vouch. Check the part before and after the @.',
  contactIsYourself: 'That is yourself. Choose somebody else.',
  contactNamedAlready: 'That person is on your list already.',
  addressUnreadable: 'Enter a whole e-mail address, with the part after the @.',
  addressNotPrivate: 'Enter a private address. One at work may be out of reach together with your account.',
  addressRefusesMail: 'That address does not take our messages. Check it letter by letter, or use another.',
  addressKnownAlready: 'That address is on your list already.',
}

const THING: Readonly<Record<EnrolledKind, (name: string | null) => string>> = {
  'saved-code': () => 'a sheet of saved codes',
  'authenticator-app': (name) => (name ? `the authenticator app “${name}”` : 'an authenticator app'),
  passkey: (name) => (name ? `the passkey “${name}”` : 'a passkey'),
  'linked-identity': () => 'a linked sign-in elsewhere',
  contact: (name) => (name ? `the contact ${name}` : 'a contact'),
  address: (name) => (name ? `the notification address ${name}` : 'a notification address'),
}

export const enrolEn = {
  title: 'What gets you back in',
  lead: (organisation: string) =>
    `If your ${organisation} account ever stops letting you in, you prove who you are with what is on this page. Set it up now, while you can sign in.`,
  signedInAs: (name: string) => `Signed in as ${name}`,
  leave: 'Sign out here',
  leaveEverywhere: 'Sign out everywhere',
  privileged:
    'Your account has administrator rights. It gets in again only through two administrators, so nothing that you add here would be used. You can still rehearse, and see what there is.',
  unreadable:
    'Microsoft does not answer at the moment, so what you registered there cannot be shown. What you added here can.',
  readiness: {
    nothing: 'Today nothing would get you back in without a person.',
    'one-proof': 'Today you could see why you are locked out, and not more. One further way is needed.',
    soon: (day: string) => `Almost: what you have added is enough from ${day}.`,
    'with-phone': 'Today you could get back in, as long as you have your phone.',
    ready: 'Today you could get back in by yourself, even without your phone.',
  },
  score: (score: number) => `${score} of 4`,
  scoreLabel: 'Ready',
  next: 'What helps most now',
  rehearse: 'Rehearse: two minutes',
  rehearseNote: 'Try what you have, before you need it.',
  instruction: 'Print the page for your wallet',
  atMicrosoft: 'Registered with Microsoft',
  atMicrosoftNote: (securityInfo: string) => `Changed at ${securityInfo}. Only these can be used here.`,
  atMicrosoftNone: 'Nothing that can be used here: no private e-mail address and no mobile number.',
  here: 'Added here, works when Microsoft’s does not',
  kinds: {
    'saved-code': {
      name: 'Saved codes',
      explain: 'Ten codes on paper. They need no phone and no battery.',
      add: 'Make a sheet of codes',
    },
    'authenticator-app': {
      name: 'Authenticator app',
      explain: 'Any app that shows six digits, added here and not at Microsoft.',
      add: 'Add an app',
    },
    passkey: {
      name: 'Passkey',
      explain: 'Your phone, computer or security key proves it with a finger, a face or a PIN.',
      add: 'Add a passkey',
    },
    'linked-identity': {
      name: 'Sign-in elsewhere',
      explain: 'An account outside work that you sign in to when work does not let you in.',
      add: 'Link',
    },
    contact: {
      name: 'People who vouch for you',
      explain: 'Your manager can, and up to three colleagues whom you choose.',
      add: 'Choose somebody',
    },
    address: {
      name: 'Notification addresses',
      explain: 'Private addresses that hear of every recovery and can stop it. They prove nothing.',
      add: 'Add an address',
    },
  } satisfies Record<EnrolledKind, { name: string; explain: string; add: string }>,
  microsoftKinds: { email: 'E-mail address', phone: 'Telephone', profile: 'Address of your profile' },
  added: (day: string) => `Added ${day}`,
  addedUnknown: 'Microsoft does not say since when',
  lastUsed: (day: string) => `last used ${day}`,
  countsNow: 'Counts',
  countsFrom: (day: string) => `Counts from ${day}`,
  countsUnknown: 'Too young, or of unknown age',
  codesLeft: (count: number) => `${plural(count, { one: 'code', other: 'codes' })} left`,
  manager: 'Your manager, by the directory',
  remove: 'Remove',
  removeNamed: (thing: string) => `Remove ${thing}`,
  did: {
    added: 'It is added. All your addresses have been told.',
    removed: 'It is removed. All your addresses have been told.',
    linked: 'The sign-in is linked. All your addresses have been told.',
  } as Readonly<Record<string, string>>,
  thing: (kind: EnrolledKind, name: string | null): string => (THING[kind] ?? (() => String(name)))(name),
  back: 'Not now',
  window: (day: string) =>
    `It counts from ${day}, so that nobody who gets into your account can use it at once. Until then it can be cancelled from each of your older addresses.`,

  codes: {
    title: 'Ten codes to keep on paper',
    lead: 'Each one works once, on the page that asks for it. Keep the sheet where you keep your passport, and not with your work computer.',
    earlier: 'A sheet that you made earlier stays good. Remove it when the new one counts, or at once if it is lost.',
    go: 'Make the sheet',
    shownTitle: 'Your ten codes',
    shownLead: 'They are shown this once. Print this page or copy them by hand before you leave it.',
    print: 'Printing leaves everything out but the codes and the way to a person.',
    sheetLabel: 'Sheet of codes',
    download: 'Save as a text file',
    sheet: (organisation: string) => `Codes to recover your ${organisation} account`,
    madeAt: (day: string) => `Made ${day}`,
    use: (address: string) => `Each works once, at ${address}. Nobody will ever ask you for one by telephone or mail.`,
    done: 'I have kept them',
  },
  app: {
    title: 'Add an authenticator app',
    lead: 'Scan the picture with the app, then enter the code that it shows.',
    picture: 'The picture for the app',
    byHand: 'Or type this key into the app',
    copy: 'Copy the key',
    name: 'A name for it',
    nameHint: 'So that you know it again, for example “Old phone”',
    code: 'The six digits that the app shows',
    go: 'Add this app',
  },
  passkey: {
    title: 'Add a passkey',
    lead: 'Your browser asks where to keep it: on this device, on your phone, or on a security key. A security key that you keep at home survives the loss of everything else.',
    name: 'A name for it',
    nameHint: 'So that you know it again, for example “Blue key at home”',
    go: 'Make the passkey',
    needsScript: 'A passkey needs JavaScript in this browser. The other ways do not.',
    cancelled: 'No passkey was made: it was cancelled, or took too long. You can try again.',
    unsupported: 'This browser makes no passkeys. Try another browser, or choose another way.',
    held: 'That device holds a passkey of yours already.',
  },
  contact: {
    title: 'Who could vouch for you?',
    lead: 'Somebody who knows your voice and whom you can reach without your account. When you are locked out they are asked, talk with you, and read a code out to you. They see nothing of your account.',
    name: 'Their work sign-in name',
    go: 'Put them on the list',
    told: 'They hear of it by mail, and can say no.',
  },
  address: {
    title: 'Which address should hear of it?',
    lead: 'A private address. We send a code to it first, to be sure that it is yours.',
    field: 'Private e-mail address',
    go: 'Send the code',
    confirmTitle: 'Enter the code that we sent',
    confirmLead: (address: string, minutes: number) =>
      `It went to ${address} and works for ${plural(minutes, { one: 'minute', other: 'minutes' })}.`,
    code: 'The code',
    confirmGo: 'Add this address',
    other: 'Use another address',
  },
  removing: {
    title: (thing: string) => `Remove ${thing}?`,
    lead: 'It stops working at once.',
    back: (day: string) =>
      `If you did not mean it, each of your older addresses can bring it back until ${day}, with the link in the letter.`,
    go: 'Remove it',
  },
  cancelling: {
    added: {
      title: (thing: string) => `Take back ${thing}?`,
      will: 'It is taken off the account for good, and the service desk is told at once.',
      go: 'This was not me: take it back',
      doneTitle: 'It is taken back',
      doneLead: 'It never counted as proof. The service desk knows; if you did not add it, talk to them now.',
    },
    removed: {
      title: (thing: string) => `Keep ${thing}?`,
      will: 'It works again as before, and the service desk is told at once.',
      go: 'This was not me: keep it',
      doneTitle: 'It is kept',
      doneLead: 'It works again. The service desk knows; if you did not remove it, talk to them now.',
    },
    wasMe: 'If it was you, close this page. Nothing happens.',
    overTitle: 'There is nothing left to take back',
    overLead: 'The time for it is over, or it has been done already.',
    unknownTitle: 'This link is no longer good',
    unknownLead: 'If something about your account worries you, talk to a person now.',
  },
  rehearsal: {
    title: 'Could you get back in today?',
    lead: 'These are the ways that your organisation offers, and what you have for each. Try each one that you would rely on; nothing is used up.',
    missing: 'Nothing for it yet',
    worked: 'Tried just now, and it works',
    try: 'Try it',
    person: 'A person decides with you, if nothing else is left',
    cannotTry: 'Only a real recovery tries this one.',
    askThem: 'Ask them whether they would pick up the telephone.',
    again: 'Back to the list',
    noPhone: {
      soon: (day: string) => `From ${day} there is a way without your phone.`,
      no: 'There is no way without your phone. A sheet of saved codes together with a private address is one.',
    },
    codeTitle: 'Enter the rehearsal code',
    codeLead: (address: string) => `It went to ${address} just now.`,
    code: 'The code',
    send: 'Send a code',
    appTitle: 'Enter what your app shows',
    passkeyTitle: 'Use your passkey',
    passkeyLead: 'Your browser asks for it, as in a recovery.',
    passkeyGo: 'Use the passkey',
    sheetTitle: 'Fetch your sheet of codes',
    sheetLead:
      'Enter the first two characters of any code on it that you have not used. They are no secret; the code stays unused.',
    sheet: 'The first two characters',
    go: 'Check it',
    mail: ({ organisation, code, help }: RehearsalLetterFacts): Letter => ({
      subject: `Practice code for your ${organisation} account`,
      body: paragraphs(
        `Somebody who is signed in to your ${organisation} account is practising how to get back into it. If it is you, enter this code on the page that asks for it:`,
        code,
        'It opens nothing. If it is not you, somebody else is signed in to your account: call the service desk now.',
        `Nobody at ${organisation} will ever ask you for a code or a password.`,
        `Service desk: ${help}`,
      ),
    }),
  },
  suggestions: {
    'saved-code': 'Make a sheet of saved codes: it needs no device, and no battery.',
    passkey: 'Add a passkey: it is enough by itself.',
    'authenticator-code': 'Add an authenticator app.',
    'code-by-email': 'Register a private e-mail address with Microsoft, in your security info there.',
    'code-by-text': 'Register a mobile number with Microsoft, in your security info there.',
    'second-identity': 'Link a sign-in elsewhere.',
    'recovery-contact': 'Choose somebody who vouches for you.',
  } as Readonly<Record<string, string>>,
  card: {
    title: (organisation: string) => `Locked out of your ${organisation} account?`,
    lead: 'Keep this page on paper: in your wallet, or on the inside of a cupboard.',
    print: 'Print this page',
    steps: [
      'On any phone or computer, type the address above. Do not look for it, and follow no link.',
      'Enter your work sign-in name.',
      'Prove who you are in two ways that you have set up, for example a saved code and a code to your private address.',
      'Read why you are locked out, and do what the page offers.',
    ],
    none: 'If none of the ways works, call or come by.',
    never:
      'Nobody will ever ask you for a code, a password or this page. If somebody does, hang up and call the number below.',
    name: 'My sign-in name',
    reference: 'My reference, when I have one',
  },
  again: {
    title: 'Be ready next time',
    lead: 'When you are in again, take two minutes to prepare for the next time.',
    go: 'Prepare',
  },
}
