/** Every sentence that a claimant reads, in English. */
import { signInRefusedEn } from './sign-in-refused-en.ts'
import { approvalsEn } from './approvals-en.ts'
import { attemptLetter } from './attempt-letter.ts'
import type { CauseId } from '../rules/diagnosis/causes/index.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import { signInSenseOf } from '../rules/diagnosis/reported-code.ts'
import { awaitedEn } from './awaited-en.ts'
import { catalogues } from './catalogues.ts'
import { coolingLetters } from './cooling-letters.ts'
import { describeDevice } from './describe-device.ts'
import { byHandClaimantEn, fixedEn, fixElsewhereEn } from './by-hand-en.ts'
import { inDirectoryEn } from './in-directory-en.ts'
import { causesEn } from './causes-en.ts'
import { codesEn } from './codes-en.ts'
import { deviceEn } from './device-en.ts'
import { microsoftResetEn } from './microsoft-reset-en.ts'
import { leaveEn } from './leave-en.ts'
import { enrolEn, enrolRefusalsEn, workEn } from './enrol-en.ts'
import { knownEn } from './known-en.ts'
import { linkedEn } from './linked-en.ts'
import { walletEn } from './wallet-en.ts'
import { describeBeginning } from './describe-beginning.ts'
import { notYouSentences } from './not-you.ts'
import { codeLetter, ownerLetters } from './owner-letters.ts'
import { onPremisesRefusalsEn, onPremisesEn, unlockEn } from './on-premises-en.ts'
import { passkeyDayEn } from './passkey-day-en.ts'
import { planEn } from './plan-en.ts'
import { pluralIn } from './plural.ts'
import { begunEn, vouchEn } from './vouch-en.ts'
import { linkSetAsideRefusalEn, stoppedEn, stopSetAsideEn } from './stopping-en.ts'
import { elsewhereLetters } from './elsewhere-letters.ts'
import { enrolLetters } from './enrol-letters.ts'
import { vouchingLetter } from './vouching-letter.ts'
import { newCodeEn, passkeyEn, waysEn } from './ways-en.ts'

const sentences = catalogues.en
const deviceWords = describeDevice(sentences.where)
const plural = pluralIn('en')
const times = (count: number) => plural(count, { one: 'wrong password', other: 'wrong passwords' })

const { changed } = sentences.effects
const begunWith = describeBeginning(sentences.beginning, 'en')
const { without: noLink } = notYouSentences(sentences.notices)

const startingWith = (said: string): string => `${said.charAt(0).toUpperCase()}${said.slice(1)}`

/** What a row of the sign-in record says, by the number after AADSTS. */
const refusal = (code: number): string => {
  const sense = signInSenseOf(code)
  return sense ? codesEn.senses[sense].event : `Refused (${code})`
}

const HOURS = { one: 'hour', other: 'hours' }
const WORKING_HOURS = { one: 'working hour', other: 'working hours' }

export const en = {
  name: 'English',

  refusals: {
    nameUnreadable: 'Enter your whole work sign-in name, with the part after the @.',
    nameNotOurs: 'Enter a sign-in name of this organisation. The part after the @ is not one of ours.',
    codeUnreadable: 'Enter every digit of the code, and nothing else. Spaces and hyphens are fine.',
    savedCodeUnreadable: 'Enter the whole saved code: 16 letters and digits, as they stand on the sheet.',
    answerNotAccepted: 'That was not accepted. Check it and try again, or choose another way.',
    answerTooLate: 'This page has been open for more than 10 minutes. Choose the way once more.',
    notReadyYet: 'We are still getting ready. Press again in a few seconds.',
    codeIncorrect:
      'That is not the right code. Compare it with the newest that you were sent or told, and enter it again.',
    codeSuperseded: 'That code was replaced by a newer one. Enter the newest that you were sent or told.',
    codeExpired: 'That code is more than 10 minutes old. Ask for a new one.',
    waitYourTurn:
      'Many people are asking for help at this moment, so there is a short line. Your place is kept: press “Continue” again when it is your turn. What you entered stays here.',
    tryLater:
      'Several wrong codes have come one after another, so the next one has to wait a little. Nothing is locked: you can choose another way at once, or talk to a person.',
    handOverOver: 'That can no longer be used. Start again on the device that shows the square code.',
    handOverIncorrect: 'That is not the code that the other device shows. Check it and enter it again.',
    stepSpent:
      'That was wrong five times, so it can’t be tried again. Choose the same option below for five new tries, or another option.',
    tooManyAttempts:
      'This option has had too many tries, so it is closed for now. Choose another option, or call the service desk.',
    tooManySends: 'No more codes can be asked for this way just now. Choose another way, or talk to a person.',
    tooManyRequests: 'Too many requests have come from here. Wait a little and try again, or talk to a person.',
    identityNotAccepted: 'That sign-in cannot be used as proof here. Choose another way, or talk to a person.',
    identityLinkedAlready: 'That account is linked already.',
    workAccountRefused:
      'Microsoft did not let you in just now. No harm is done: choose another way here, or talk to a person.',
    passwordTooShort: 'Enter a password of at least 8 characters.',
    passwordTooLong: 'Enter a password of at most 256 characters.',
    passwordTooPlain: 'Use at least three of these: small letters, capitals, digits, symbols.',
    passwordUnsupportedCharacter:
      'Use letters from A to Z without accents, digits and common symbols. Microsoft takes no others.',
    passwordContainsName: 'Leave out your name, your sign-in name and the name of the organisation.',
    passwordBreached:
      'That password is on a list of passwords that were stolen elsewhere, so attackers try it first. Choose another one that you use nowhere else.',
    passwordTooGuessable: 'That password is easy to guess. Add another word or two that do not belong together.',
    passwordDiffers: 'The two passwords differ. Enter the same password twice.',
    passwordRefused:
      'Microsoft did not take that password: it is on a list of passwords that are guessed often. Choose a different one.',
    linkSetAside: linkSetAsideRefusalEn,
    choiceMissing: 'Choose one of the ways.',
    otherNumberFirst:
      'Remove the alternate mobile number first. Microsoft keeps no alternate number without the mobile one.',
    comparisonMissing:
      'Enter the number that you compared: the one on the staff card, or the end of the one on the document (at least four characters).',
    noteTooLong: 'Shorten the note to 300 characters.',
    reasonMissing: 'Give a reason.',
    notPermitted: 'This is not permitted here.',
    switchMovedOn: 'Somebody else has moved this switch since the page was shown. This is where it stands now.',
    notYourOwn: 'You cannot decide about your own account. Another approver has to.',
    vouchesNotDecides: 'Whoever vouches for somebody does not decide about them, nor the other way round.',
    pairingUnknown:
      'That start code doesn’t work. It may be mistyped, used already, or more than 10 minutes old. Check it, or ask the service desk for a new one.',
    deskCodeUnreadable: 'Enter the whole code: 8 digits, or two groups of four letters and digits.',
    identityCodeElsewhere:
      'That is an identity code. It proves who you are in a request that you have already started, and there is none in this browser. Open the page where you started and enter it there.',
    startCodeElsewhere:
      'That is a start code. It brings another request to this browser, and what you have proved in this one would not count there. If the service desk read it to you just now, enter it on the page for start codes.',
    secondCheckNeeded:
      'This person can prove it in two ways and has used one. Ask for the other first: read out a code to them, or have them begin again and use both.',
    secondApproverNeeded: 'A second approver has to agree: somebody else, and not another account of the same person.',
    approversNotToldApart:
      'Nobody can tell whether you and the other person are two people. Add both accounts to `people` in the policy file, in different rows, or give both an employee number in Entra ID.',
    signInTooOld: 'Sign in again first: this needs a sign-in of the last few minutes.',
    signInTooWeak: 'Sign in with more than a password: this needs a second factor that Microsoft has checked just now.',
    signInStrengthUnknown:
      'Microsoft does not say how strong your sign-in was, so it cannot be used here. An administrator fixes it: set up an authentication context in Entra ID and name it as strongSignIn in the policy file.',
    signInGuardUnread:
      'We could not check what Microsoft asked of you when you signed in, so the sign-in cannot be used here. Try again in a few minutes. If it lasts, an administrator fixes it: grant the reader’s application Policy.Read.All in Entra ID.',
    signInNotGuarded:
      'Your organisation asks you for no more than a password at this sign-in, so it cannot be used here. An administrator fixes it: a Conditional Access policy that is on has to require phishing-resistant authentication for the authentication context that strongSignIn names, and must not leave you out.',
    ...enrolRefusalsEn,
    ...onPremisesRefusalsEn,
    signInTimeUnknown:
      'Microsoft does not say when you signed in, so the sign-in cannot be used here. An administrator fixes it: add the optional claim auth_time to the ID token of the app registration.',
    sessionUnknown: 'This person is not signed in here any more.',
    requestUnknown: 'There is no such request, or the link is no longer good.',
    requestMovedOn: 'The request has moved on since this page was shown. This is where it stands now.',
    notYourTurn:
      'A moment: Microsoft 365 answers only so many questions at a time, and others asked before you. Nothing was changed.',
    tenantUnavailable: 'Microsoft 365 does not answer at the moment. Nothing was changed. Try again in a minute.',
  },

  signInRefused: signInRefusedEn,

  messages: {
    codeMail: codeLetter(sentences),
    texts: sentences.texts,
    vouch: vouchingLetter(sentences, (device) => device.replace(', ', ' on ')),
    attempts: attemptLetter(sentences),
    notices: ownerLetters(sentences, (remedy: RemedyId): string => en.remedies[remedy].name, begunWith),
  },

  approvals: approvalsEn,
  causes: causesEn,

  remedies: {
    wait: {
      name: 'Wait',
      button: 'Wait for it',
      consequences: ['Nothing is changed.', 'We write to you when the time has passed. You may close this page.'],
      changed: changed.wait,
    },
    'reset-password': {
      name: 'New password',
      button: 'Choose a new password',
      consequences: [
        'The old password stops working at once.',
        'Your devices and apps ask for the new one, some of them within an hour.',
        'It cannot be undone.',
      ],
      changed: changed['reset-password'],
    },
    'unlock-on-premises': { ...unlockEn, changed: changed['unlock-on-premises'] },
    'temporary-access-pass': {
      name: 'A pass to sign in once',
      button: 'Get a pass to sign in once',
      consequences: [
        'You get a pass that works once, for a short time, in place of password and second proof.',
        'Your password stays the same, and so do your devices.',
        'A pass that was made for you before stops working.',
      ],
      changed: changed['temporary-access-pass'],
    },
    'end-sessions': {
      name: 'Sign out everywhere',
      button: 'Sign out everywhere',
      consequences: [
        'Every device and app is signed out, within about an hour. How many there are, Microsoft does not tell us.',
        'Your password stays the same.',
        'It cannot be undone; you sign in again.',
      ],
      changed: changed['end-sessions'],
    },
    'enable-sign-in': {
      name: 'Switch sign-in on',
      button: 'Ask for sign-in to be switched on',
      consequences: [
        'An administrator looks at why it was switched off, and decides.',
        'Your password stays the same.',
      ],
      changed: changed['enable-sign-in'],
    },
    'disable-sign-in': {
      name: 'Turn sign-in off again',
      button: 'Ask for sign-in to be turned off',
      consequences: ['An administrator turns off what a stopped request had turned on.'],
      changed: changed['disable-sign-in'],
    },
    'remove-authenticator': {
      name: 'Take a lost phone or key off',
      button: 'Ask for the lost one to be taken off',
      consequences: [
        'An administrator takes it off your account after talking to you.',
        'Whoever has it now can no longer prove with it that they are you.',
      ],
      changed: changed['remove-authenticator'],
    },
    'sweep-mailbox': {
      name: 'Clean the mailbox',
      button: 'Clean my mailbox',
      consequences: [
        'Rules that send your mail outside or hide it are turned off. They are not deleted.',
        'Forwarding of the whole mailbox to an outside address is stopped.',
        'Your mail itself is not touched.',
      ],
      changed: changed['sweep-mailbox'],
    },
    'lift-sending-restriction': {
      name: 'Allow sending again',
      button: 'Ask for sending to be allowed again',
      consequences: [
        'An administrator first makes the account safe: new password, forwarding, inbox rules.',
        'Then the restriction is lifted, and we check that it is gone.',
      ],
      changed: changed['lift-sending-restriction'],
    },
    'dismiss-risk': {
      name: 'Tell Microsoft that the account is safe',
      button: 'Ask for the risk to be dismissed',
      consequences: ['Two administrators look at it, after your password was changed.'],
      changed: changed['dismiss-risk'],
    },
    'mend-elsewhere': {
      name: fixElsewhereEn.name,
      button: fixElsewhereEn.button,
      consequences: fixElsewhereEn.consequences,
      changed: changed['mend-elsewhere'],
    },
    'correct-leave-date': inDirectoryEn['correct-leave-date'].claimant,
    'give-licence': inDirectoryEn['give-licence'].claimant,
    'give-mailbox-access': inDirectoryEn['give-mailbox-access'].claimant,
  },

  layout: {
    title: (page: string, organisation: string) => `${page} · ${organisation} account recovery`,
    errorTitle: (page: string) => `Error: ${page}`,
    brandLine: (organisation: string) => `${organisation} account recovery`,
    skip: 'Skip to the page',
    back: 'Back',
    problem: 'There is a problem',
    thread: 'Where you are',
    steps: { who: 'Who you are', why: 'Why', in: 'Way in' },
    stepDone: 'done',
    reference: 'Reference',
    language: 'Language',
    optional: 'optional',
    turnAt: (clock: string) => `It is your turn at ${clock}.`,
    turnNow: 'It is your turn now.',
    againAfter: (clock: string) => `You can try again at ${clock}.`,
    working: 'One moment',
    person: 'Talk to a person',
    telephone: 'Telephone',
    desk: 'In person',
    hours: 'Open',
    /** `week`: days and hours of the policy file. */
    staffed: (week: string) => `staff answer ${week}`,
    quoteReference: 'Quote your reference; they will see where you are.',
    forget: 'Forget this device',
    inAgain: 'I’m in again',
    privacy: 'Privacy',
    ownPrivacy: (organisation: string) => `Privacy notice of ${organisation}`,
    otherWays: 'Other options',
    helpPages: 'Help pages',
    demo: 'Demonstration. No real organisation and no real accounts are behind this site.',
    threat: (since: string | null) =>
      `${since ? `Since ${since}` : 'At the moment'}, our staff check every change. Prove who you are as usual. An administrator then decides, and we write to you what to do next.`,
    codes: 'Nobody will ever ask you for a code from these pages.',
  },

  note: sentences.note,
  withdraw: sentences.withdraw,
  opening: sentences.opening,

  start: {
    title: 'Can’t sign in? Begin here',
    lead: (organisation: string) =>
      `Show who you are, see why Microsoft 365 keeps you out, and do what can be done about it. For everyone at ${organisation}.`,
    name: 'Your work sign-in name',
    /** `domains`: each with its @, joined by “or”. */
    nameHint: (domains: string) => `It ends in ${domains}`,
    didYouMean: 'Did you mean one of these names?',
    didYouMeanOne: 'Did you mean this name?',
    errorCode: 'Error code or message you saw',
    errorCodeHint: 'For example AADSTS50053, or 550\u00a05.1.8 from a mail that came back. You can do without.',
    go: 'Continue',
    privacy: 'What you enter is used to recover this account, is kept for a limited time, and goes to nobody else.',
    privacyLink: 'What is kept, and for how long',
    open: 'A request is open in this browser.',
    goOn: 'Go on with it',
    lapsed: 'There is no request open in this browser. Begin one here; it takes a minute.',
    forgotten: 'This device is forgotten. Nothing of your request is left in this browser.',
    moved: 'Your request has moved to the other device. Nothing of it is left in this browser.',
    farewell: 'Good to hear. The request is closed, and this browser has forgotten it.',
  },

  device: deviceEn,
  leave: leaveEn,
  begun: begunEn,
  vouch: vouchEn,

  verify: {
    title: 'Show that it is you',
    stepUpTitle: 'One more proof, of another kind',
    approvedTitle: 'Approved. Show once more that it is you',
    account: 'Account',
    change: 'Change',
    lead: 'Choose a way that you set up before the trouble began. You see the ways that this organisation offers, whether or not your account has them.',
    stepUpLead: 'To go further, we need a second proof by a different way. What you have proved already counts.',
    approvedLead:
      'An administrator has approved your request. The last step needs fresh proof, so that nobody else can collect it.',
    ways: 'Ways to show it',
    more: 'More options',
    way: {
      'code-by-email': { name: 'A code by e-mail', explain: 'To a private address that you registered for recovery' },
      'code-by-text': { name: 'A code by text message', explain: 'To a phone that you registered for signing in' },
      'second-identity': {
        name: 'Sign in elsewhere',
        explain:
          'With an account outside work that you linked or whose address you registered. Nothing is signed in here.',
      },
      'work-account': {
        name: 'Sign in to my work account',
        explain: 'If it still lets you in somewhere, for example with a passkey or on a work device',
      },
      passkey: { name: 'A passkey', explain: 'One that you added here: on a phone, a computer or a security key' },
      'authenticator-code': {
        name: 'A code from an authenticator app',
        explain: 'From the app that you added here, not from Microsoft Authenticator’s approvals',
      },
      'saved-code': { name: 'A saved recovery code', explain: 'From the sheet that you printed or wrote down' },
      'recovery-contact': {
        name: 'Somebody who knows you',
        explain: 'Your manager, or a contact that you chose, reads you a code after talking to you',
      },
      'approver-code': {
        name: 'An identity code from the service desk',
        explain: '8 digits, read to you by an administrator who has just checked who you are',
      },
      'face-check': {
        name: 'Your work ID and your face',
        explain: 'With the verified work ID in your authenticator app, compared with you before the camera',
      },
    },
    waySignIn: (provider: string) => `Sign in with ${provider}`,
    waySignInLinked: 'With the account that you linked when you prepared. Nothing is signed in here.',
    proved: (clock: string) => `proved at ${clock}`,
    nextCode: (clock: string) => `the next code can be asked for from ${clock}`,
    codeUnderWay: 'Enter the code that was sent',
    deskCode: {
      title: 'The service desk has an identity code for you',
      lead: 'They read it out to you, face to face or on the phone. Enter it here.',
      go: 'Enter the identity code',
    },
    closedUntil: (clock: string) => `closed until ${clock}`,
    closedNote:
      'We limit how many codes are sent and tried, so that nobody can flood you or guess. Your other options work now.',
    codeStillWorks: 'A code that was sent still works until it expires.',
    closedTold: (option: string, clock: string) =>
      `“${option}” has had too many tries. It is closed until ${clock}, and no code is sent before then. Choose another option below, or call the service desk.`,
    closedCall: (telephone: string, reference: string, opens: string | null) =>
      `${opens === null ? `You can also call ${telephone} now` : `${telephone} is closed now and opens ${opens}. You can call then`} and quote ${reference}. Our staff check who you are and read you a code. Nobody else can use up that code.`,
    none: 'None of these',
    noneExplainProved: 'It goes to an administrator with what you have proved so far.',
    noneExplain: 'You get a reference to name to a person, who goes on with you.',
    tooFresh:
      'Ways that were added or changed in the last 7 days are left out, because that is what somebody who takes over an account does first.',
    /** One way, one question. */
    ask: waysEn,
    awaited: awaitedEn,
    passkey: passkeyEn,
    newCode: newCodeEn,
    sendAgain: 'Send a new code',
    codeLife: 'It works for 10 minutes, once, and only in this browser.',
    worksUntil: (clock: string) => `It works until ${clock}, once, and only in this browser.`,
    codeOver: (clock: string) => `Your last code expired at ${clock}. Ask for a new one below.`,
    noCodeYet: 'You haven’t asked for a code here yet. Ask for one below.',
    againAt: (clock: string) => `You can ask for another code at ${clock}.`,
    codeDigits: (digits: number) => `Enter all ${digits} digits of the code. This was not counted as a try.`,
    sendAgainNote: 'The one before then stops working.',
    sentAgain: 'A new code was asked for. What you have typed is still there; only the newest code works.',
    codeKept: (clock: string) =>
      `A code was asked for a moment ago, so we did not send another. You can ask for a new one at ${clock}.`,
    otherWay: 'Choose another way',
    backToFindings: 'Back to what was found',
  },

  codes: codesEn,

  known: knownEn,

  plan: planEn,

  findings: {
    looking: 'We are looking why you can’t sign in',
    lookingSince: (clock: string) =>
      `Since ${clock} we have been reading Microsoft’s sign-in record, the state of your account and its mailbox.`,
    lookingUsually:
      'This usually takes a few seconds. The page shows the answer by itself, and you may close it: the answer is kept for you.',
    lookingLong:
      'It is taking longer than usual. Microsoft may be slow to answer; we keep trying. You can also talk to a person.',
    lookNow: 'Look now',
    moreProof: 'We have the answer. One more proof is needed to show it',
    moreProofLead:
      'What we found could help somebody who is not you, so it is told only after two proofs of different kinds.',
    moreProofGo: 'Give one more proof',
    moreToTell: 'There is more, which is told after one more proof.',
    also: 'Also found',
    otherOptions: 'Other options',
    whatItDoes: 'What this does',
    since: 'Since',
    until: 'Until',
    canDo: 'What you can do now',
    whoElse: 'Who else can',
    canAsk: 'Ask an administrator, with the button below. Everything on this page goes along.',
    untilAt: (clock: string) => clock,
    untilNotBefore: (clock: string) =>
      `Not before ${clock}. Microsoft does not say exactly; each new wrong password moves it.`,
    untilRepeated: (clock: string) =>
      `Not before ${clock}, and probably later: the account was locked before, and each lock lasts longer than the one before it. Microsoft does not say by how much.`,
    untilOver: (clock: string) =>
      `It was due to last until at least ${clock}. It may still be on: nothing that we have seen shows that it is over.`,
    lookingAgain: 'We are looking again now.',
    lookedAgain: (clock: string) =>
      `When we looked at ${clock}, we saw no newer lock, and no successful sign-in either.`,
    untilRemedy: 'Until you do what this page describes',
    untilDecision: 'Until an administrator decides',
    untilFixed: 'Not known. Such trouble is usually fixed within hours.',
    countdownOver: 'now',
    sinceUnknown: 'Not known',
    lastSuccess: 'Last successful sign-in',
    attempts: (count: number) => `${times(count)} in a row`,
    locksAfter: (count: number) => `Your organisation locks an account after ${times(count)}.`,
    seen: 'What we saw',
    seenUpTo: (clock: string) => `Microsoft’s record lags behind. The latest attempt in it is of ${clock}.`,
    seenAtTwo: 'The attempts themselves, with places and devices, are shown after one more proof.',
    seenNone: 'Microsoft’s record shows no recent attempt.',
    late: (clock: string) =>
      `An attempt of the last minutes may still be missing from it. We look again by ourselves until ${clock}, and this page changes as soon as there is more.`,
    unseen: {
      signIns: 'Microsoft’s sign-in record could not be read, so there may be more to it.',
      sendingRestriction: 'Whether your mailbox may send could not be read.',
      risk: 'Microsoft’s check for unusual sign-ins could not be read.',
      inboxRules: 'The rules of your mailbox could not be read.',
      forwarding: 'Where your mailbox forwards to could not be read.',
      onPremises: onPremisesEn.unseen,
      secondFactor: 'What you registered with Microsoft for signing in could not be read.',
    },
    toldLock: {
      seen: 'Microsoft told you that the account is locked. We cannot see the lock yet: the record of sign-ins lags behind.',
      canDo:
        'Try no password for now: each further wrong one locks for longer. Choose a new password if that is offered below, or wait until we can see more.',
    },
    onYourWord: {
      name: 'Told by you, not seen by us',
      headline: 'By the code that you told us, Microsoft has stopped your mailbox from sending',
      meaning:
        'That is what a mail with this code says when it comes back. This site has no way to look into it, so we take your word, and an administrator looks.',
      until: 'Until an administrator has lifted it. After that usually within 1 hour, at the latest after 24 hours.',
      canDo: 'Ask an administrator, with the button. Until then send nothing more from that mailbox; receiving works.',
      whoElse:
        'An administrator sees it in the Microsoft Defender portal, makes the account safe first, and lifts it there.',
      ask: 'Ask an administrator to look',
      askNote: 'It goes to them as told by you and not verified by us, with everything on this page.',
      ownEyes: 'And what we saw ourselves',
      contradicted:
        'As far as we can see in Exchange, your mailbox is not restricted from sending. The mail that came back may be an older one.',
    },
    checkedSoon: (clock: string) =>
      `A moment: we still have to ask Microsoft whether somebody else is using the account, and look again at ${clock}. This page fills in by itself.`,
    notYet:
      'Microsoft is answering many people at once, so not everything is visible yet. This page fills in by itself.',
    event: (code: number, count: number) =>
      `${code === 0 ? 'Signed in' : refusal(code)}${count > 1 ? `, ${plural(count, { one: 'time', other: 'times' })}` : ''}`,
    from: (app: string | null, device: string | null, place: string | null) =>
      [app && deviceWords.client(app), device, place].filter(Boolean).join(', ') || null,
    options: 'What we can do here',
    decision: {
      permit: 'You can do it here and now.',
      'step-up': 'It needs one more proof first.',
      'await-approval': (hours: number, isWorking: boolean) =>
        `An administrator decides, within ${plural(hours, isWorking ? WORKING_HOURS : HOURS)}.`,
      'hand-over': (hours: number, isWorking: boolean) =>
        `An administrator does it by hand, within ${plural(hours, isWorking ? WORKING_HOURS : HOURS)}.`,
    },
    because: {
      'account-class': 'This is done by people only.',
      'signs-of-compromise': 'A person looks first, so that it is certain that nobody else is using the account.',
      'not-checked':
        'Microsoft 365 could not be asked in time whether somebody else is using the account, so a person looks first.',
      'never-self-service': 'This is never done without a person.',
      denied:
        'Lately somebody said of another request for this account that it was not theirs, so two people look first.',
      'number-alone':
        'One telephone would be enough for what you have shown: a code that somebody read out to you, and something else on a phone. An administrator looks first. With another proof of your own it may go without.',
      'perhaps-own':
        'It is not certain that whoever vouched for you is somebody else, so two people look first. With another proof of your own it may go without.',
      paired: 'A password and a second proof are not both replaced within seven days unless two people look.',
      'threat-mode': 'At the moment a person checks every change.',
      'minimum-age-unseen':
        'Your organisation may have a rule for your password that cannot be read from here, so a person looks first.',
      'no-grant': 'It cannot be done from here.',
    },
    microsoftReset: microsoftResetEn,
    stepUpButton: 'Give one more proof first',
    askButton: 'Ask an administrator',
    /** Where what is asked for is one thing, and not what the switch would be. */
    askFor: {
      'shared-mailbox': inDirectoryEn['give-mailbox-access'].claimant.button,
      leaver: inDirectoryEn['correct-leave-date'].claimant.button,
      'no-mailbox-licence': inDirectoryEn['give-licence'].claimant.button,
    } as Readonly<Partial<Record<CauseId, string>>>,
    askPerson: 'Send it to an administrator instead',
    askPersonNote: 'With everything on this page. You need not explain it again.',
    lookAgain: 'Look again',
    waitingTitle: 'We wait with you',
    waitingOverTitle: 'It may be over: try once',
    waitingLead: (clock: string) =>
      `Do not try to sign in before ${clock}. This page says when the time has passed. We also write to your registered addresses, if you have any.`,
    waitingOverLead:
      'The time that we named has passed. It may still be on: only a sign-in shows that it is over. Try once, with the password that you are sure of. If it fails, come back here instead of trying more: another wrong password locks for longer.',
    tryNow: 'Go to Microsoft’s sign-in',
  },

  remedy: {
    passwordTitle: 'Choose your new password',
    rules: 'Microsoft takes a password that',
    ruleLength: 'has 8 to 256 characters; longer is better than stranger',
    ruleClasses: 'uses three of: small letters, capitals, digits, symbols',
    ruleCharacters: 'has only letters from A to Z, digits, blanks and common symbols, none with accents',
    ruleName: 'does not contain your name, your sign-in name or the name of your organisation',
    ruleGuess: 'is not one that is guessed often',
    password: 'New password',
    passwordHint:
      'Four unrelated words with a capital letter and a digit are hard to guess and easy to remember, such as “Lantern copper meadow 41”, but not this one. You can paste it.',
    repeat: 'The same password again',
    show: 'Show',
    hide: 'Hide',
    shown: 'The password is shown',
    hidden: 'The password is hidden',
    met: 'met',
    open: 'not yet',
    alsoEndSessions: 'Also sign me out everywhere, at once',
    alsoEndSessionsHint: 'Recommended when somebody else may know the old password.',
    afterCompromise:
      'Every device and app is signed out as well, since somebody else may be signed in. How many there are, Microsoft does not tell us.',
    consequences: 'What will happen',
    passwordGo: 'Set this password',
    noneSees: 'Nobody here sees or keeps it, an administrator included.',
    endSessionsTitle: 'Sign out on every device?',
    endSessionsGo: 'Sign out everywhere',
    notNow: 'Not now, back to what was found',
  },

  outcome: {
    whatHappened: 'What happened',
    whatToDo: 'What to do',
    byHand: byHandClaimantEn,
    meanwhile: 'What you do meanwhile',
    whatNext: 'What happens next',
    when: 'When',
    reason: 'Reason given',
    afterCare: 'So that it stays well',
    /** What was read again, when, and what it shows. */
    verifiedAt: {
      wait: (clock: string) => `Looked at ${clock}: the time of the lock has passed.`,
      'reset-password': (clock: string) =>
        `Verified at ${clock}: we read the account again, and Microsoft shows the new password as set.`,
      'unlock-on-premises': (clock: string) =>
        `Verified at ${clock}: we read the account again, and your organisation’s directory shows it unlocked.`,
      'temporary-access-pass': (clock: string) =>
        `Verified at ${clock}: we asked Microsoft again, and your pass was used to sign in.`,
      'end-sessions': (clock: string) =>
        `Verified at ${clock}: we read the account again, and all earlier sign-ins have been ended. Microsoft needs a few minutes to end them everywhere, and an app may go on for up to an hour.`,
      'enable-sign-in': (clock: string) =>
        `Verified at ${clock}: we read the account again, and sign-in is switched on. If it is still refused, try again in a few minutes.`,
      'disable-sign-in': (clock: string) =>
        `Verified at ${clock}: we read the account again, and sign-in is turned off.`,
      'remove-authenticator': (clock: string) =>
        `Verified at ${clock}: we read your methods again, and the lost one is gone.`,
      'sweep-mailbox': (clock: string) =>
        `Verified at ${clock}: we read your rules and forwarding again, and nothing sends mail outside or hides it.`,
      'lift-sending-restriction': (clock: string) =>
        `Verified at ${clock}: we asked Exchange again, and your mailbox is not on its list of restricted senders.`,
      'dismiss-risk': (clock: string) =>
        `Verified at ${clock}: we asked Microsoft again, and your account is no longer held to be at risk.`,
      'mend-elsewhere': fixElsewhereEn.verifiedAt,
      'correct-leave-date': inDirectoryEn['correct-leave-date'].verifiedAt,
      'give-licence': inDirectoryEn['give-licence'].verifiedAt,
      'give-mailbox-access': inDirectoryEn['give-mailbox-access'].verifiedAt,
    },
    lookedAt: (clock: string) => `Last looked at ${clock}: not there yet. We go on looking for a day.`,
    statusLink: 'Your private link',
    statusLinkNote:
      'It shows where this stands, on any device and without signing in. It shows no details and can change nothing.',
    copy: 'Copy',
    copied: 'Copied',
    tryNow: 'Sign in at Microsoft',
    again: 'Begin a new request',
    dueBy: (clock: string) => `By ${clock}`,
    dueOver: (clock: string) =>
      `This should have been decided by ${clock}. It has not been forgotten. If it is urgent, call the service desk.`,
    signedOut: 'Every device was signed out.',
    acting: {
      title: 'We are making the change',
      lead: (clock: string) => `Begun at ${clock}. Microsoft takes a moment to show it; we look until we see it.`,
      next: 'This page shows the result by itself. You may close it: nothing is lost, and nothing is done twice.',
      long: 'It is taking longer than usual. We keep looking, and a person is told if it does not show.',
    },
    notFinished: sentences['not-finished'],
    queued: {
      title: 'An administrator has your request',
      lead: 'They see who you are, how you proved it and what we found. You need not explain anything again.',
      leadUnproved:
        'They see the name you entered and what our staff noted. Nothing has been proved yet, so have your staff card at hand.',
      leadReadOut:
        'They see the name you entered, what we found, and who read a code out to you. You have not proved anything yourself yet, so have your staff card at hand.',
      next: 'When it is decided, this page and your private link show it. We also write to your registered addresses, if you have any.',
    },
    'handed-over': {
      title: 'An administrator is doing it by hand',
      lead: 'It is approved, and the last part is done in Microsoft’s own tools.',
      next: 'We read your account until we see the change. This page and your private link then show it, and we write to your registered addresses, if you have any.',
    },
    'handed-over-on-word': {
      title: 'An administrator is looking at your mailbox',
      lead: 'They look in Microsoft’s own portal, where this site cannot see. If your mailbox is restricted, they make the account safe and lift it.',
      next: 'They tell us what they saw. This page and your private link then show it, and we write to your registered addresses, if you have any.',
    },
    referred: {
      title: 'Call or visit, and name this reference',
      lead: 'The ways to a person are below. They will want to be sure who you are, so have your staff card or another proof at hand.',
      next: 'When they open your reference, your request is in front of an administrator with what you entered here.',
    },
    done: {
      title: {
        wait: 'The wait is over. You can sign in again',
        'reset-password': 'You can sign in again, with your new password',
        'unlock-on-premises': 'Your account is unlocked. You can sign in again',
        'temporary-access-pass': 'You have signed in with your pass',
        'end-sessions': 'You are signed out everywhere',
        'enable-sign-in': 'You can sign in again',
        'disable-sign-in': 'Sign-in is turned off again',
        'remove-authenticator': 'The lost phone or key is off your account',
        'sweep-mailbox': 'Your account and your mailbox are yours again',
        'lift-sending-restriction': 'The restriction on your mailbox is lifted',
        'dismiss-risk': 'Your account is no longer held to be at risk',
        'mend-elsewhere': fixElsewhereEn.title,
        'correct-leave-date': inDirectoryEn['correct-leave-date'].title,
        'give-licence': inDirectoryEn['give-licence'].title,
        'give-mailbox-access': inDirectoryEn['give-mailbox-access'].title,
      },
      /** A person's word in place of our own reading. */
      attested: {
        lifted: {
          title: 'An administrator says that the restriction is lifted',
          lead: (clock: string) =>
            `They looked in the Microsoft Defender portal at ${clock}. It is their word: this site cannot see it, so we did not check it ourselves.`,
        },
        'not-restricted': {
          title: 'An administrator looked: your mailbox is not restricted',
          lead: (clock: string) =>
            `They looked in the Microsoft Defender portal at ${clock}. It is their word: this site cannot see it, so we did not check it ourselves.`,
        },
        mended: { title: fixedEn.title, lead: fixedEn.lead },
      },
      sendingBy: (usually: string, latest: string) =>
        `Mail usually goes out again within 1 hour, by about ${usually}, and at the latest after 24 hours, ${latest}. Send one message first. If it comes back after that, begin a new request with the error code in it.`,
      fixedNext: fixedEn.next,
      notRestrictedNext:
        'Send one short message to one person. If it comes back, begin a new request with the error code in it: the earlier one may be older, or may mean something else.',
      unnamed: 'It is done',
      next: 'There is nothing more to do here.',
    },
    declined: {
      title: 'An administrator declined this request',
      lead: 'They gave the reason below.',
      next: 'If you think that this is a mistake, talk to a person and name the reference.',
    },
    withdrawn: {
      title: 'This request is closed',
      lead: 'You closed it, so nothing more will be done.',
      next: 'If the trouble comes back, begin again.',
    },
    lapsed: {
      title: 'This request has ended',
      lead: 'Nobody continued it for a day, so it ended.',
      leadApproved: (remedy: string, approvers: number) =>
        `${startingWith(approvalsEn.by(approvers))} had approved this for you: ${remedy}. Nobody collected it within 24 hours, so the approval ended.`,
      next: 'You can start a new one at any time. Our staff see this one, so you do not have to explain anything again.',
    },
    displaced: {
      device: {
        title: 'A newer request took its place',
        lead: 'You started again with the same sign-in name in this browser, so this request ended. Nothing was changed.',
        next: 'Continue with the newer request, or start again.',
      },
      network: {
        title: 'A newer request took its place',
        lead: 'Somebody on the same network started several requests with this sign-in name, so this one ended: nothing had been chosen in it, or the code had expired. Nothing was changed.',
        next: 'Start again and choose an option. A request in use stays open.',
      },
    },
    frozen: {
      title: 'This request was stopped',
      lead: 'Someone who reads one of the account’s addresses told us that it was not theirs. The service desk knows.',
      next: 'If you are the owner, call the service desk and quote the reference. Or start again: we then tell you what was changed.',
    },
    care: {
      password:
        'Enter the new password on your phone and in mail apps now, or remove the account there. An old one that keeps trying locks you out again.',
      savedOn: (app: string | null, device: string | null) =>
        `Remove the old password from ${deviceWords.there(app, device)} first, or the lockout will be back. Then enter the new one there.`,
      oldPassword:
        'If a phone or a mail app still has an old password, enter the right one there, or the account is locked again.',
      secondWay: (securityInfo: string) =>
        `Register a second way to prove who you are, at ${securityInfo}: another phone or a private e-mail address.`,
      tell: 'If you did not do this, use the link in our message to stop it. The page shows what that changes before you confirm.',
      newMethod: (securityInfo: string) =>
        `Set up the new second proof now, at ${securityInfo}. It has to be done within 10 minutes of signing in.`,
      registerNext: (securityInfo: string) =>
        `Register another method now, at ${securityInfo}: the one that was removed no longer works anywhere.`,
      lostMethod: 'Take the lost phone or key off that list, or ask an administrator to.',
      restart: 'Sign in on one device first, then on the others.',
      mail: 'Look through your rules, forwarding and sent messages for what you did not do.',
    },
  },

  states: {
    verifying: { name: 'Proof of who you are is awaited', next: 'Go on in the browser where you began.' },
    findings: { name: 'The reason is found', next: 'Go on in the browser where you began.' },
    'stepping-up': { name: 'One more proof is awaited', next: 'Go on in the browser where you began.' },
    remedy: { name: 'The change is ready to be made', next: 'Go on in the browser where you began.' },
    acting: { name: 'The change is being made', next: 'We look until we see it.' },
    waiting: { name: 'Waiting until the account opens', next: 'We write when the time has passed.' },
    'cooling-off': sentences.cooling.state,
    queued: { name: 'With an administrator', next: 'We write when it is decided.' },
    approved: { name: 'Approved', next: 'Go back to the browser where you began and prove once more that it is you.' },
    'handed-over': { name: 'Being done by hand', next: 'We write when we see the change.' },
    referred: { name: 'A person goes on with you', next: 'Call or visit, and name the reference.' },
    done: { name: 'Done', next: 'There is nothing more to do.' },
    declined: { name: 'Declined', next: 'Talk to a person if this is a mistake.' },
    withdrawn: { name: 'Closed by you', next: 'Begin again if the trouble comes back.' },
    lapsed: { name: 'Ended', next: 'Begin a new one if you still need it.' },
    frozen: { name: 'Stopped', next: 'Talk to a person if it was yours.' },
  },

  cooling: { ...sentences.cooling, ...coolingLetters(sentences, noLink(null), begunWith) },
  onPremises: onPremisesEn,
  achieved: {
    title: 'Done so far',
    swept: 'Turned off in your mailbox',
    rule: (name: string) => `The rule “${name}”`,
    forwarding: (address: string) => `Forwarding of all mail to ${address}`,
    keeps: 'Nothing was deleted. If one of these was yours, you can turn it on again in Outlook.',
  },
  pass: sentences.pass,

  status: {
    lead: 'This page shows where a request stands, and nothing else.',
    next: 'Next',
    moved: 'Last change',
    unknownTitle: 'This link is no longer good',
    unknownLead:
      'Private links work for 14 days after the last change. Open the newest one you have, or talk to a person.',
    refresh: 'Look again',
  },

  stopped: stoppedEn,
  stopSetAside: stopSetAsideEn,
  elsewhere: elsewhereLetters(sentences, begunWith),
  earlier: sentences.earlier,
  effects: sentences.effects,
  stop: {
    title: 'Was this not you?',
    lead: (reference: string) =>
      `Somebody went through account recovery for your account, under the reference ${reference}.`,
    willFreeze: [
      'The request is stopped for good.',
      'The service desk is told at once.',
      'Your account is not touched: this request has changed nothing in it.',
    ],
    willAsk: [
      'The request can do nothing more until our staff have checked who is asking.',
      'Your account is not changed by this press: it is the second within 30 days, so an administrator looks at it with you.',
      'The service desk is told at once. If you cannot sign in, call them now.',
    ],
    willStop: ['The request is stopped for good.', 'The service desk is told at once.'],
    will: 'What will happen when you press the button',
    go: 'This was not me: stop it',
    wasMe: 'If it was you, close this page. Nothing happens.',
    doneTitle: 'It is stopped',
    doneLead: 'The service desk knows. You do not have to do anything else to stop it.',
    alsoLead:
      'Someone stopped it from one of the addresses of your account. If it was not you either, press the button: it then stays stopped, even if our staff turn off the link of the other address.',
    willKeep: [
      'The request stays stopped, and our staff see that this address says so too.',
      'Your account is not changed by this press.',
    ],
    overTitle: 'There is nothing left to stop',
    overLead: 'This request has already ended, and it changed nothing that could be taken back.',
    unknownTitle: 'This link is no longer good',
    unknownLead: 'Such links work for 7 days. If something about your account worries you, talk to a person now.',
  },

  privacy: {
    title: 'What is kept, and for how long',
    lead: (organisation: string) =>
      `This site belongs to ${organisation} and runs on its own machines. From these pages your browser talks to nobody else.`,
    rows: [
      [
        'The name and error code that you enter',
        'To find your account and to choose words',
        'With the request: 7 days where nothing was proved, else 1 year',
      ],
      [
        'An error message that we did not understand, up to 300 characters of it',
        'So that whoever decides can read it, after a proof',
        'With the request, as above',
      ],
      ['Which proofs you gave, and when', 'To decide what may be done', 'With the request, 1 year'],
      ['Microsoft’s record of your sign-ins', 'To find the reason', '30 days'],
      [
        'Your network address, as a hash that cannot be read back, and the kind of browser',
        'To stop guessing, and to say in our letters where a recovery was begun',
        '90 days',
      ],
      [
        'What you prepared as a way back; what is secret in it hashed or sealed',
        'So that it works, and so that it can be checked what was added when',
        'In use until you remove it; the dated record for good',
      ],
      [
        'Each step of the request, without your name',
        'So that it can be checked who did what',
        'For good, unchangeable',
      ],
    ] as readonly (readonly [what: string, whatFor: string, howLong: string])[],
    howLong: (time: string) => `How long: ${time}`,
    never: 'Never kept',
    neverList: [
      'A password',
      'A code that was sent to you, in a form that could be read back',
      'What you do after this',
    ],
    cookies: 'Cookies',
    cookiesText:
      'One that ties your request to this browser, one that remembers your language, and one, for a day, by which we count how often this browser asks. For an hour, one by which a page that asks you to wait knows that it was this browser. One, for 90 days, by which your account recognises a browser that you have recovered it or prepared in, so that strangers cannot use up your codes there. While you prepare, some for a quarter of an hour that keep you signed in and remember what you have begun. For ten minutes, one while a request moves here from another device, and one by which you can take back “I’m in again”. No others. “Forget this device” removes all of them that belong to your request or to this browser.',
    who: 'Who sees it',
    whoText: 'Administrators who decide about requests, and auditors. Each look at a request is itself recorded.',
    ask: 'To ask about it, or to see what is kept about you, talk to a person.',
  },

  broken: {
    title: 'This page could not be shown',
    lead: 'The trouble is on our side. What you have entered before is kept, and nothing is done twice.',
    again: 'Try again',
    back: 'To where my request stands',
    notFoundTitle: 'There is no such page',
    notFoundLead: 'The address may be mistyped or old.',
    notFoundGo: 'To the start',
  },

  work: workEn,
  enrol: { ...enrolEn, letters: enrolLetters(sentences) },
  linked: linkedEn,
  passkeyDay: passkeyDayEn,
  wallet: walletEn,

  count: { wrongPasswords: times },
}
