/** The steps of a plan, in English. */
import type { StepId } from '../rules/policy/plan.ts'
import { catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'
import type { CauseFacts } from './facts.ts'

const deviceWords = describeDevice(catalogues.en.where)

export const planEn = {
  title: 'What to do, in this order',
  you: 'You, now',
  administrator: 'An administrator',
  time: 'By itself',
  steps: {
    'stop-trying': ({ until }: CauseFacts) =>
      until
        ? `Try no password at Microsoft’s page before ${until}: each wrong one makes the lock longer.`
        : 'Try no password at Microsoft’s page for now: each wrong one makes the lock longer.',
    'keep-password': (): string => 'Leave your password as it is: it is not the trouble.',
    'go-home-first': (): string => 'Sign in at your own organisation first. What fails there has to be fixed there.',
    'own-sign-in-page': (): string =>
      'Read what your organisation’s own sign-in page says, and use its way to reset a password if it has one.',
    'change-where-kept': (): string =>
      'At a computer in the office, or connected to the office, change the password when Windows asks for it.',
    'within-hours': (): string => 'If it is outside your working hours, try within them.',
    'prove-more': (): string => 'Give one more proof of who you are, of another kind.',
    'have-unlocked': (): string =>
      'If you know your password, have the account unlocked, with the button on this page.',
    'new-password': (): string => 'Choose a new password here, with the button on this page.',
    'new-password-later': (): string =>
      'Ask for a new password here, with the button on this page. You choose it when the waiting time has passed.',
    'remove-saved': ({ app, device }: CauseFacts) =>
      `Remove the old password from ${deviceWords.there(app, device)}, or it goes on being tried.`,
    'other-network': (): string => 'Use another network: mobile data, another Wi-Fi, or switch a VPN off.',
    'work-device': (): string => 'Use a device that your organisation looks after.',
    'approved-app': (): string => 'Use Microsoft’s own app, for mail for example Outlook.',
    'usual-place': (): string => 'Sign in from a usual place.',
    'register-elsewhere': (): string => 'Set up the second proof in the office, or on a work device.',
    'set-up-passkey': ({ from }: CauseFacts) =>
      from
        ? `Set up a passkey at Microsoft: from ${from} its texts and calls let nobody in. How is on this page.`
        : 'Set up a passkey at Microsoft. How is on this page.',
    register: (): string => 'Sign in in a browser and set up the second proof to the end, with your phone at hand.',
    'other-proof': (): string => 'At Microsoft’s page choose another way to confirm than the one that fails.',
    'own-account': (): string => 'Sign in with your own account: the shared mailbox opens from there.',
    'newest-pass': (): string => 'Use the newest pass only: each new one ends the one before it.',
    'ask-approval': (): string => 'If Microsoft’s page offers to ask for approval of the app, choose that.',
    'try-later': (): string => 'Try again in a quarter of an hour.',
    'tell-manager': (): string => 'If the date of your last working day is wrong, tell your manager.',
    ask: (): string =>
      'Send this to an administrator, with the button on this page. Everything on this page goes along.',
    restore: (): string => 'Brings the account back, with its mail and files.',
    'look-at-risk': (): string => 'Looks at what Microsoft saw, and clears it when the account is safe.',
    'clean-mailbox': (): string =>
      'Looks at the forwarding and the rules of the mailbox, and removes what is not yours.',
    'correct-date': (): string => 'Has the date corrected by the personnel office.',
    'give-access': (): string => 'Asks who answers for the mailbox, and gives your own account access to it.',
    'switch-on': (): string => 'Finds out why sign-in was switched off, and switches it on again.',
    'let-choose': (): string => 'Lets you choose a new password. We write to you as soon as you can.',
    'set-password': (): string => 'Sets a new password by hand, and gives it to you in person.',
    'lift-restriction': (): string =>
      'Lifts the restriction on sending. Mail usually goes out within 1 hour of that, at the latest after 24.',
    'fix-directory': (): string => 'Looks into your organisation’s own directory, where the refusal comes from.',
    'fix-sign-in-page': (): string => 'Has your organisation’s own sign-in page looked into.',
    'replace-proof': (): string => 'Replaces a lost phone or app, if no other way of confirming is left.',
    'give-pass-or-key': (): string => 'Gives you a pass or a security key, if no device of yours can hold a passkey.',
    'give-licence': (): string => 'Gives back the licence of the mailbox.',
    'assign-app': (): string => 'Gives you the app, if you need it for your work.',
    'allow-app': (): string => 'Allows the app to use your account.',
    'look-code-up': (): string => 'Looks up the code that we cannot explain.',
    'lock-ends': ({ until }: CauseFacts) =>
      until ? `The lock may end, not before ${until}.` : 'The lock may end after some minutes without tries.',
    'directory-opens': ({ until }: CauseFacts) =>
      until
        ? `Your organisation’s directory opens the lock at ${until}.`
        : 'Your organisation’s directory does not open the lock by itself.',
    'service-recovers': (): string => 'Microsoft fixes the service, usually within hours.',
    'rest-stays': (): string => 'The rest does not end by waiting.',
    nothing: (): string => 'Nothing. Waiting changes none of this.',
  } satisfies Readonly<Record<StepId, (facts: CauseFacts) => string>>,
}
