/** What a recovery changed, who decided it, what is still to come, and what stopping it makes of it, in English. */
import type { Fate, FateSaid, Follows } from '../rules/request/effects.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import type { RemovedMethod } from '../rules/request/intent.ts'
import type { DecidedBy } from '../rules/request/job.ts'
import type { NoticeFacts } from './facts.ts'

const METHODS: Readonly<Record<RemovedMethod['kind'], string>> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  app: 'Microsoft Authenticator on a phone',
  passkey: 'a passkey or security key',
  'windows-hello': 'Windows Hello on a computer',
  'software-oath': 'an app that shows one-time codes',
  'platform-credential': 'the sign-in of a Mac',
  external: 'a sign-in with another provider',
  'temporary-access-pass': 'a Temporary Access Pass',
  password: 'a password',
  other: 'another sign-in method',
}

export const effectsEn = {
  /** What was removed, and whether it was the last one. */
  removed: ({ kind, left }: RemovedMethod): string =>
    `What was removed: ${METHODS[kind]}. It can’t be used to sign in any more.${left === 0 ? ' Beside the password, no other sign-in method is registered for the account now. If you can’t sign in to register one, start a new recovery or call the service desk.' : ''}`,
  follows: {
    mailbox: 'Next we check the rules and the forwarding of your mailbox. We write to you when that is done.',
    administrator: 'The next step is with an administrator. We write to you when it is decided.',
    restriction:
      'Microsoft still keeps your mailbox from sending, which protects you if somebody else has used it. If you started this recovery, ask an administrator to lift that, on the recovery page or by calling the service desk.',
  } satisfies Readonly<Record<Follows, string>>,
  /** A pass that was made; whether it was used is another sentence. */
  passMade: 'A pass to sign in once was made for your account',
  did: 'What this request has done',
  didNothing: 'The request has changed nothing in your account.',
  at: (what: string, at: string) => `${what} (${at}).`,
  perhaps: (what: string) => `Perhaps, because we could not see whether it worked: ${what}.`,
  soFar: (done: string) => `Already done through this request: ${done}`,
  inForce: (done: string) => `Done before that, and still in force: ${done}`,
  /** Before the button is pressed. */
  will: {
    'taken-back': () => [
      'The password is replaced by one that nobody knows, and a pass that was given is deleted.',
      'Every device is signed out, whoever is using it.',
      'You then need our staff, or a new recovery, to get in again.',
    ],
    'sign-in-stays': () => [
      'Sign-in stays turned on. Someone who reads only one of your addresses must not be able to shut you out.',
      'The service desk gets this at once and can turn sign-in off again with one button.',
    ],
    'sign-in-left': () => ['Sign-in stays turned on: our staff have looked at it.'],
    'method-gone': (help: string) => [
      `The sign-in method that was removed cannot be put back. Register it again once you are in. For help: ${help}`,
    ],
    'signed-out': () => ['You can sign in again on your own devices.'],
    'rules-off': () => ['What was turned off in the mailbox stays off. Nothing was deleted.'],
    'sign-in-off': () => ['Sign-in stays turned off until our staff have looked at it.'],
    'may-let-in': () => ['What lets people sign in again is not taken back. Our staff look at it.'],
    stays: () => ['What is not taken back stays as it is until our staff have looked at it.'],
  } satisfies Readonly<Record<Fate, (help: string) => readonly string[]>>,
  /** After it was pressed. */
  stopped: {
    'taken-back':
      'To keep the account safe, we replace the password with a random one, delete any pass and sign out every device. This takes a few minutes. After that, neither the password that was set nor any older one works. To get in again, call the service desk or start a new recovery.',
    'sign-in-stays':
      'Sign-in is still turned on, so somebody who knows your password can get in. Call the service desk now to have it turned off. It has this first on its list, but don’t wait for it.',
    'sign-in-left': 'Sign-in stays turned on: our staff have looked at it.',
    'sign-in-off': 'Nobody can sign in to your account now, you included. If you need it, call the service desk.',
    'method-gone':
      'We can’t put back the sign-in method that was removed. If you can still sign in, register it again. If you can’t, call the service desk.',
    'signed-out': 'You can sign in again on your own devices.',
    'rules-off':
      'What was turned off in your mailbox stays off. Nothing was deleted: you can turn your own rules back on in Outlook.',
    'may-let-in':
      'We have not undone this, so somebody who knows your password may be able to sign in. Call the service desk now.',
    stays: 'We have not undone this. It stays as it is until our staff have looked at it.',
    'rest-stays': 'What is not taken back stays as it is until our staff have looked at it.',
  } satisfies Readonly<Record<FateSaid, string>>,
  unchanged: 'The request had changed nothing in your account, and stopping it changed nothing there either.',
  callUs: (help: string) =>
    `Call the service desk if you can’t sign in, or if anything about your account worries you: ${help}`,
}
export type EffectsWords = typeof effectsEn

/** A change that a letter tells of, and all that decides what its reader does next. */
export type Changed = Pick<NoticeFacts, 'remedy' | 'decidedBy' | 'removed' | 'follows'>

const NEXT: Readonly<Record<RemedyId, string | null>> = {
  wait: null,
  'reset-password': 'If you asked for this: replace the old password with the new one on your phone and in mail apps.',
  'unlock-on-premises': 'If you asked for this: sign in with the password that you have.',
  'temporary-access-pass':
    'If it was you and you have not yet added a new sign-in method: do it within 10 minutes of signing in. If you missed that, start a new request and ask for another pass.',
  'end-sessions': 'If you asked for this: sign in again on your own devices.',
  'enable-sign-in': 'If you asked for this: sign in now. If it is refused, try again in a few minutes.',
  'disable-sign-in':
    'It had been turned on through a recovery that was reported as not yours. Nobody can sign in to the account now, you included. If you need it, call the service desk.',
  'remove-authenticator': 'If you asked for this: register another sign-in method now, unless you have one that works.',
  'sweep-mailbox':
    'If you asked for this: look through the rules and forwarding in Outlook. Nothing was deleted: you can turn your own back on.',
  'lift-sending-restriction': null,
  'dismiss-risk': 'It no longer holds back anybody who signs in. If you asked for this: try to sign in now.',
  'mend-elsewhere': 'If you asked for this: try to sign in now.',
  'correct-leave-date':
    'If you asked for this: try to sign in now. It can take a few hours until every app knows of it. If you did not expect this, ask your manager or the service desk.',
  'give-licence': 'If you asked for this: open your mailbox in Outlook. It can take up to a day until it appears.',
  'give-mailbox-access':
    'If you asked for this: open the shared mailbox from your own Outlook. It can take an hour until it appears.',
}

function nextOf({ remedy, decidedBy, removed }: Changed): string | null {
  const next = NEXT[remedy ?? 'wait']
  if (remedy === 'reset-password' && decidedBy === 'by-hand')
    return `${next} If you don’t have the new password, call the service desk.`
  if (remedy === 'remove-authenticator' && removed?.left === 0)
    return 'If you asked for this: register another sign-in method now.'
  // Nobody asked for it: it comes with a new password.
  if (remedy === 'sweep-mailbox' && decidedBy === 'policy')
    return 'If the recovery is yours: look through the rules and forwarding in Outlook. Nothing was deleted: you can turn your own back on.'
  return next
}

/** In letters about a change. */
export const changeLetterEn = {
  by: {
    owner: (at: string) =>
      `This was done on ${at} through account recovery, after an identity check. No administrator took part.`,
    approver: (at: string, approvers: number) =>
      `${approvers > 1 ? 'Two administrators' : 'An administrator'} approved it. When we checked, on ${at}, it had been done.`,
    'by-hand': (at: string) => `An administrator did it. We saw the change on ${at}.`,
    policy: (at: string) =>
      `We do this after a new password whenever someone else may have used the account. When we checked, on ${at}, it had been done.`,
  } satisfies Readonly<Record<DecidedBy, (at: string, approvers: number) => string>>,
  /** Of a pass it is told that it was used; that it was made is a letter of its own. */
  passUsed: (at: string) => `We saw this on ${at}.`,
  passBy: {
    owner: () => 'The pass was made through account recovery, after an identity check. No administrator took part.',
    approver: (approvers: number) =>
      `The pass was made through account recovery, and ${approvers > 1 ? 'two administrators' : 'an administrator'} had approved it.`,
    'by-hand': () => 'An administrator had made the pass.',
    policy: () => 'The pass was made through account recovery.',
  } satisfies Readonly<Record<DecidedBy, (approvers: number) => string>>,
  /** What is left to do after a change, for whoever asked for it; null: nothing yet, something else follows. */
  ifYou: (facts: Changed): string | null =>
    nextOf(facts) ?? (facts.follows ? null : 'If you asked for this, there is nothing more to do here.'),
  /** While it may still be. */
  nothingYet: 'When we sent this, the request had changed nothing in your account.',
  /** After a sweep: how many rules were off after it, and whether forwarding was stopped. */
  swept: (rules: number, isForwarding: boolean): string =>
    rules + (isForwarding ? 1 : 0) === 0
      ? 'We found nothing that had to be turned off.'
      : `Turned off: ${[rules > 0 && `${rules} ${rules === 1 ? 'rule' : 'rules'}`, isForwarding && 'forwarding of all mail'].filter(Boolean).join(', and ')}. If you did not set this yourself, somebody else did, and your mail may have gone to them: tell the service desk today.`,
}
export type ChangeLetterWords = typeof changeLetterEn
