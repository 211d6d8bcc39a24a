/** What an employee reads who signs in to prepare or to vouch, in English. */
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
  } as Readonly<Record<string, string>>,
}
