/** Every sentence that a claimant reads, in English. */
import type { RemedyId } from '../remedies/index.ts'
import {
  type CauseFacts,
  type CodeMailFacts,
  type CodeTextFacts,
  type Letter,
  type NoticeFacts,
  paragraphs,
} from './facts.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('en')
const times = (count: number) => plural(count, { one: 'wrong password', other: 'wrong passwords' })

const closing = ({ stopAddress, statusAddress, organisation, help }: NoticeFacts): string =>
  paragraphs(
    stopAddress &&
      `If this was not you, open the next address. It first shows what will be stopped; nothing happens until you press its button. It works for 7 days.\n${stopAddress}`,
    `Where the request stands:\n${statusAddress}`,
    `Nobody at ${organisation} will ever ask you for a code or a password.`,
    `To talk to a person: ${help}`,
  )

const letter = (facts: NoticeFacts, subject: string, ...body: readonly (string | null)[]): Letter => ({
  subject,
  body: paragraphs(`Hello ${facts.name},`, ...body, `Reference ${facts.reference}.`, closing(facts)),
})

const changed: Readonly<Record<RemedyId, string>> = {
  wait: 'The wait for your account is over',
  'reset-password': 'Your password was changed, and every device was signed out',
  'end-sessions': 'Your account was signed out on every device',
  'enable-sign-in': 'Sign-in for your account was switched on again',
  'lift-sending-restriction': 'Your mailbox may send again',
}

export const en = {
  name: 'English',

  refusals: {
    nameUnreadable: 'Enter your whole work sign-in name, with the part after the @.',
    nameNotOurs: 'Enter a sign-in name of this organisation. The part after the @ is not one of ours.',
    codeUnreadable: 'Enter the code as digits only. Spaces and hyphens are fine.',
    codeIncorrect: 'That is not the code we sent. Check it against the newest message and enter it again.',
    codeSuperseded: 'That code was replaced by a newer one. Enter the code from the newest message.',
    codeExpired: 'That code is more than 10 minutes old. Ask for a new one below.',
    tooManyAttempts: 'This way has had too many tries for today. Choose another way, or talk to a person.',
    tooManySends: 'No more codes can be asked for this way just now. Choose another way, or talk to a person.',
    tooManyRequests: 'Too many requests have come from here. Wait a little and try again, or talk to a person.',
    identityNotAccepted: 'That sign-in cannot be used as proof here. Choose another way, or talk to a person.',
    passwordTooShort: 'Enter a password of at least 8 characters.',
    passwordTooLong: 'Enter a password of at most 256 characters.',
    passwordTooPlain: 'Use at least three of these: small letters, capitals, digits, symbols.',
    passwordUnsupportedCharacter:
      'Use letters from A to Z without accents, digits and common symbols. Microsoft takes no others.',
    passwordContainsName: 'Leave out your name, your sign-in name and the name of the organisation.',
    passwordTooGuessable: 'That password is easy to guess. Add another word or two that do not belong together.',
    passwordDiffers: 'The two passwords differ. Enter the same password twice.',
    passwordRefused:
      'Microsoft did not take that password: it is on a list of passwords that are guessed often. Choose a different one.',
    choiceMissing: 'Choose one of the ways.',
    reasonMissing: 'Give a reason. The person will read it.',
    notPermitted: 'This is not permitted here.',
    notYourOwn: 'You cannot decide about your own account. Another approver has to.',
    secondApproverNeeded: 'A second approver has to agree.',
    signInTooOld: 'Sign in again first: this decision needs a sign-in of the last few minutes.',
    requestUnknown: 'There is no such request, or the link is no longer good.',
    requestMovedOn: 'The request has moved on since this page was shown. This is where it stands now.',
    requestLapsed: 'The request has ended because nobody went on with it. You can begin a new one.',
    tenantUnavailable: 'Microsoft 365 does not answer at the moment. Nothing was changed. Try again in a minute.',
  },

  messages: {
    codeMail: ({ code, minutes, organisation, reference, help }: CodeMailFacts): Letter => ({
      subject: `Your code to recover your ${organisation} account`,
      body: paragraphs(
        `Someone, we hope you, is recovering your ${organisation} account. To go on, enter this code on the page that asks for it:`,
        code,
        `It works once, for ${plural(minutes, { one: 'minute', other: 'minutes' })}, and only on the page where it was asked for.`,
        `If you did not ask for it, do nothing: without the code nothing happens. Nobody at ${organisation} will ever ask you for it.`,
        `Reference ${reference}. To talk to a person: ${help}`,
      ),
    }),
    codeText: ({ code, organisation, host }: CodeTextFacts): string =>
      `${code} is your ${organisation} account recovery code. Nobody will ever ask you for it.\n\n@${host} #${code.replace(/\s/g, '')}`,
    notices: {
      proved: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Someone is recovering your ${facts.organisation} account`,
          `On ${facts.at}, someone gave a proof of being you in order to recover your ${facts.organisation} account.`,
          'If it was you, there is nothing to do.',
        ),
      recovered: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `${changed[facts.remedy ?? 'wait']} (${facts.organisation})`,
          `${changed[facts.remedy ?? 'wait']}. This was done on ${facts.at} through account recovery.`,
          'If it was you, there is nothing more to do here. Remember to remove the old password from phones and mail apps.',
        ),
      queued: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Your request ${facts.reference} is with an administrator`,
          `On ${facts.at}, your request to recover your ${facts.organisation} account went to an administrator. You need not explain anything again, and you may close the page.`,
          'You will hear from us at this address as soon as it is decided.',
        ),
      approved: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Approved: come back and finish (${facts.organisation})`,
          `An administrator approved your request on ${facts.at}. To finish, go back to the recovery page on the device and in the browser where you began, and prove once more that it is you. The approval lasts 24 hours.`,
        ),
      declined: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Your request ${facts.reference} was declined`,
          `An administrator declined your request on ${facts.at}.`,
          facts.reason && `The reason: ${facts.reason}`,
          'If you think that this is a mistake, talk to a person and name the reference.',
        ),
      done: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `${changed[facts.remedy ?? 'wait']} (${facts.organisation})`,
          `${changed[facts.remedy ?? 'wait']}. An administrator decided it, and we checked it on ${facts.at}.`,
        ),
      'wait-over': (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `You can try signing in to ${facts.organisation} again`,
          `The time that we named has passed (${facts.at}). Try signing in again, once, with the password that you are sure of. If it fails, go back to the recovery page instead of trying more.`,
        ),
      frozen: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Recovery of your ${facts.organisation} account was stopped`,
          `On ${facts.at}, someone reported that the request to recover your ${facts.organisation} account was not yours. It was stopped, and the service desk knows.`,
        ),
      lapsed: (facts: NoticeFacts): Letter =>
        letter(
          facts,
          `Your request ${facts.reference} has ended`,
          `Nobody went on with your request, so it ended on ${facts.at}. If you still cannot sign in, begin a new one.`,
        ),
    },
  },

  causes: {
    'account-disabled': {
      name: 'Sign-in switched off',
      headline: (_: CauseFacts) => 'An administrator has switched off sign-in for your account',
      meaning:
        'Your password is not the trouble. Signing in is refused before it is looked at, so a new one would not help.',
      canDo:
        'Ask here for it to be switched on again. Your request goes to an administrator with everything that is on this page.',
      whoElse: 'Only an administrator can switch it on, and will want to know why it was switched off.',
    },
    'smart-lockout': {
      name: 'Locked after wrong passwords',
      headline: ({ until, over }: CauseFacts) =>
        until && !over
          ? `Your account is locked until at least ${until}`
          : 'Your account was locked, and may be open again',
      meaning:
        'Too many wrong passwords came in one after the other, so Microsoft refuses every sign-in for a while, even with the right password.',
      canDo:
        'Wait, and try nothing meanwhile: each further wrong password makes the next lock longer. Or choose a new password.',
      whoElse: 'Nobody can open the lock by hand, an administrator included. A new password is the only other way.',
    },
    'password-expired': {
      name: 'Password expired',
      headline: (_: CauseFacts) => 'Your password has passed its date and must be replaced',
      meaning:
        'You entered the right password. It is older than your organisation allows, and Microsoft lets nobody in with it.',
      canDo: 'Choose a new password.',
      whoElse: 'If you cannot do it here, an administrator can let you.',
    },
    'wrong-passwords-one-device': {
      name: 'Old password saved on a device',
      headline: ({ device, app }: CauseFacts) =>
        `${device ?? app ?? 'One of your devices'} keeps trying a wrong password for you`,
      meaning: 'All the wrong passwords come from one app in one place: an old password is probably saved there.',
      canDo:
        'Open that app and enter your present password, or remove the account from it. If you no longer know the password, choose a new one.',
      whoElse: 'Nobody can remove it from your device for you.',
    },
    'sending-restricted': {
      name: 'Sending restricted',
      headline: (_: CauseFacts) => 'Microsoft has stopped your mailbox from sending',
      meaning:
        'The mailbox sent more, or stranger, messages than it should. That often means that somebody else has been using the account.',
      canDo: 'Ask here for it to be looked at. Receiving mail still works.',
      whoElse: 'An administrator has to make the account safe first and can then lift the restriction.',
    },
    'nothing-wrong': {
      name: 'Nothing found',
      headline: (_: CauseFacts) => 'We see nothing that stops your account',
      meaning: 'The account is switched on, is not locked, and nothing in what we can see refuses it.',
      canDo:
        'Try signing in once more, slowly, with the full name. If you are not sure of the password, choose a new one.',
      whoElse: 'If it still fails, note the error code that Microsoft shows and ask a person.',
    },
  },

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
        'Every device and app is signed out and asks for the new one.',
        'It cannot be undone.',
      ],
      changed: changed['reset-password'],
    },
    'end-sessions': {
      name: 'Sign out everywhere',
      button: 'Sign out everywhere',
      consequences: [
        'Every device and app is signed out, within about an hour.',
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
    'lift-sending-restriction': {
      name: 'Allow sending again',
      button: 'Ask for sending to be allowed again',
      consequences: [
        'An administrator first makes the account safe: new password, forwarding, inbox rules.',
        'Then the restriction is lifted, and we check that it is gone.',
      ],
      changed: changed['lift-sending-restriction'],
    },
  },

  count: { wrongPasswords: times },
}
