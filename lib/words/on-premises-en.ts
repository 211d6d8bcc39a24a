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

export const onPremisesHealthEn = {
  source: {
    name: 'The organisation’s own directory',
    without:
      'A lock that is set there is not seen, and synced accounts are neither unlocked nor reset here; such requests go to a person.',
  },
  fix: 'See whether the domain controller answers at LATCHKEY_DIRECTORY_URL, whether its certificate is trusted (NODE_EXTRA_CA_CERTS), and whether the account of LATCHKEY_DIRECTORY_ACCOUNT may still sign in there.',
}
