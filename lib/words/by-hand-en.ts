/** What is done by hand for accounts that are not kept here alone, in English: at the desk, and as the claimant hears of it. */
import type { ByHandClass } from '../rules/request/manual-steps.ts'

/** Who does what, what to do meanwhile, and what is seen afterwards: told at aal2, since it tells what kind of account it is. */
export const byHandClaimantEn: Readonly<
  Record<ByHandClass, { readonly lead: string; readonly meanwhile: string; readonly next: string }>
> = {
  privileged: {
    lead: 'Administrators make the change together in Microsoft’s own tools, and make sure of you first: face to face, or on a number that the organisation already knew.',
    meanwhile: 'Be reachable on that number, or come to the desk. Do not try to sign in before you hear from them.',
    next: 'We read your account until we see the change, or until an administrator tells us that it is done. This page then shows it, and we write to your registered addresses, if you have any.',
  },
  guest: {
    lead: 'Your own organisation, or the provider that your address comes from, has to fix it. An administrator here looks at your invitation, and at whether your organisation may come in.',
    meanwhile:
      'Sign in where you are at home. If that fails too, call the help desk there; nothing of your password can be changed from here.',
    next: 'When you can sign in here again, open this page once more and press “I’m in again”. A sign-in from a device and a place that you have used before closes the request as well; otherwise the administrator tells us, and we write to you.',
  },
  federated: {
    lead: 'The people who run your organisation’s own sign-in page look into it there, where your password is kept.',
    meanwhile:
      'If that page has a way of its own to reset a password, you may use it. A new password is told to you in person or by telephone, never by mail.',
    next: 'When you can sign in again, open this page once more and press “I’m in again”. A sign-in from a device and a place that you have used before closes the request as well; otherwise the administrator tells us, and we write to you.',
  },
  synced: {
    lead: 'An administrator makes the change in your organisation’s own directory, where your account and your password are kept.',
    meanwhile:
      'Be reachable: a new password is told to you in person or by telephone, never by mail. Until then do not try the old one again.',
    next: 'Microsoft 365 knows a new password after a few minutes; an account that is switched on again there, after about half an hour. We look until we see it, or the administrator tells us, and then write to you.',
  },
  shared: {
    lead: 'This account belongs to nobody alone, and nobody signs in to it. An administrator asks whoever answers for it, and gives you access from your own account.',
    meanwhile: 'Sign in with your own account, and go on working there.',
    next: 'The mailbox then appears in your own Outlook, which can take an hour. The administrator tells us when it is done, and we write to the addresses of this account.',
  },
}

export const fixElsewhereEn = {
  changed: 'The sign-in to your account was fixed in the system where your account is kept',
  name: 'Mended where it is kept',
  button: 'Ask for it to be fixed',
  consequences: [
    'The people who keep your account look into it: your own organisation, or those who run its sign-in.',
    'Nothing is changed in Microsoft 365.',
  ],
  verifiedAt: (clock: string) =>
    `Verified at ${clock}: since an administrator took it over, Microsoft’s record shows a sign-in from a device and a network that your account was used from before.`,
  title: 'You can sign in again',
}

export const fixedEn = {
  next: 'If you asked for this, try to sign in once. If it fails, start a new request with the error code that Microsoft shows.',
  title: 'An administrator says that it is done',
  lead: (clock: string) => `They said so at ${clock}. This site could not see it, so we did not check it ourselves.`,
}
