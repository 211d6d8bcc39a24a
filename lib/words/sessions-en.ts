/** Who is signed in at the desk, and ending it, in English. */
import { pluralIn } from './plural.ts'

const plural = pluralIn('en')

export const sessionsEn = {
  link: 'Sessions',
  title: 'Signed-in sessions',
  own: 'Your own account',
  ownLead:
    'If you left a browser signed in, or think that somebody copied your session: this ends it on every device, this one included, and your sign-in as an employee too.',
  ownGo: 'Sign out everywhere',
  people: 'Signed in at this desk',
  since: (when: string) => `signed in ${when}`,
  confirmed: (when: string) => `last confirmed by Entra ID ${when}`,
  count: (sessions: number) => plural(sessions, { one: 'session', other: 'sessions' }),
  you: 'You',
  endGo: (name: string) => `End all sessions of ${name}`,
  confirmTitle: (name: string) => `End all sessions of ${name}?`,
  confirmLead:
    'Every browser that is signed in with this account loses the desk and the employee pages at once. What the person has decided so far stays. It is recorded under your name.',
  confirmNote:
    'They can sign in again as long as their account and role allow it. If the account may be in other hands, block its sign-in in Entra ID first.',
  keep: 'Leave them signed in',
  did: { ended: 'All sessions of that person have been ended.' } as Readonly<Record<string, string>>,
}
