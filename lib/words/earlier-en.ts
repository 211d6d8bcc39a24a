/** What another request of the account explains, on the findings page, in English. */
export const earlierEn = {
  name: 'Stopped recovery',
  headline: 'An earlier recovery of this account was stopped',
  stopped: (at: string) =>
    `On ${at}, someone who reads one of the account’s addresses told us that an earlier recovery was not theirs. We stopped it.`,
  passwordReplaced: (at: string) =>
    `The password was then replaced by one that nobody knows (${at}). That is why neither the old password nor the one set in that recovery works.`,
  sessionsEnded: 'Every device was signed out at the same time.',
  whatToDo:
    'Choose a new password through this recovery, or call the service desk. Two administrators have to agree first.',
  done: (remedy: string, at: string) =>
    `Another request for this account was finished at ${at}: ${remedy}. Microsoft may need a few minutes. If that was you, try to sign in again first.`,
  passHeading: {
    missed: { name: 'Pass used', headline: 'Your pass was used, and no new method was added in time' },
    expired: { name: 'Pass expired', headline: 'Your pass expired before anybody used it' },
  },
  pass: {
    missed: (at: string) =>
      `A pass for this account was used at ${at}, and we saw no new method after it. A pass works once, and a new method has to be added within 10 minutes of signing in with it. If that was you, get another pass below.`,
    expired: (at: string) =>
      `A pass for this account ended at ${at}, and we did not see anybody use it. If it was yours, get another one below.`,
  },
  approved: (remedy: string, until: string) =>
    `Another request for this account is already approved: ${remedy}. It can be collected until ${until}, in the browser where it was started. You do not need a second one.`,
}
export type EarlierWords = typeof earlierEn
