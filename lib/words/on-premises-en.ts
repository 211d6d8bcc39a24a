/** What is said of an account whose password the organisation keeps in a directory of its own, in English. */
import type { CauseFacts } from './facts.ts'

export const onPremisesCausesEn = {
  'on-premises-locked': {
    name: 'Locked in your organisation’s directory',
    headline: ({ until, over }: CauseFacts): string =>
      until && !over
        ? `Your account is locked in your organisation’s own directory until ${until}`
        : 'Your account is locked in your organisation’s own directory',
    meaning:
      'That directory keeps your password, and counts wrong ones. After too many it lets nobody in, even with the right password.',
    canDo:
      'If you know your password, have the account unlocked here. If you do not, choose a new one, which unlocks it too.',
    whoElse: 'Administrators of that directory.',
  },
  'on-premises-hours': {
    name: 'Outside your sign-in hours',
    headline: ({ until, over }: CauseFacts): string =>
      until && !over
        ? `Your organisation lets your account in at certain hours only, next from ${until}`
        : 'Your organisation lets your account in at certain hours only',
    meaning:
      'The hours are set in your organisation’s own directory. Outside them it refuses the right password too; nothing is locked.',
    canDo: 'Sign in within those hours.',
    whoElse: 'Administrators of that directory can change the hours.',
  },
}

export const unlockEn = {
  name: 'Unlock the account',
  button: 'Unlock my account',
  consequences: [
    'The lock in your organisation’s directory is opened. Your password stays the same.',
    'Whoever enters wrong passwords again is locked out again: first remove an old one from phones and mail apps.',
  ],
}

export const onPremisesRefusalsEn = {
  passwordTooYoung:
    'Your organisation lets a password be changed again only after some time, and that is not over yet.',
  directoryRefusedPassword:
    'Your organisation’s own directory did not take that password. Its own rules decide, and it does not say which one was broken: mostly a longer password helps, and one that you have not used before.',
  directoryUnavailable:
    'Your organisation’s own directory does not answer at the moment. Nothing was changed. Try again in a minute.',
}

export const onPremisesEn = {
  /** Beside the rules of a new password. */
  ownRules: 'Your password is kept in your organisation’s own directory, and its rules count as well.',
  consequences: [
    'The old password stops working at once, in Microsoft 365 as soon as it knows the new one.',
    'That can take some minutes. A lock in your organisation’s directory ends with it.',
    'It cannot be undone.',
  ],
  tooYoung: (clock: string) =>
    `Your organisation lets your password be changed again from ${clock}. Sooner only an administrator can allow it.`,
  unlockTitle: 'Unlock your account?',
  unlockGo: 'Unlock my account',
  verifiedReset: (clock: string) =>
    `Verified at ${clock}: we read the account again, and your organisation’s directory shows the new password as set.`,
  knownLater:
    'It can take some minutes until Microsoft 365 knows it. If the first try is refused, wait five minutes and try once more, with the same password.',
  unseen: 'Your organisation’s own directory could not be asked, so there may be more to it.',
  /** Whether Microsoft still sees a risk after the reset; `still`: the button beside it. */
  risk: {
    notYet:
      'Microsoft held your account to be at risk, and a reset in your organisation’s own directory ends that only where it was set up so. We ask Microsoft again in some minutes, and this page then says what we saw.',
    clear: (clock: string) => `We asked Microsoft again at ${clock}: it no longer holds your account to be at risk.`,
    'at-risk': (clock: string, still: string) =>
      `We asked Microsoft again at ${clock}: it still holds your account to be at risk. If you are blocked, press “${still}” and ask the service desk to look at it. An administrator has to end it.`,
    unseen: (clock: string, still: string) =>
      `At ${clock} we could not see whether Microsoft still holds your account to be at risk. If you are blocked, press “${still}”: we look again.`,
  },
}

export const onPremisesHealthEn = {
  source: {
    name: 'The organisation’s own directory',
    without:
      'A lock that is set there is not seen, and synced accounts are neither unlocked nor reset here; such requests go to a person.',
  },
  fix: 'See whether the domain controller answers at LATCHKEY_DIRECTORY_URL, whether its certificate is trusted (NODE_EXTRA_CA_CERTS), and whether the account of LATCHKEY_DIRECTORY_ACCOUNT may still sign in there.',
}
