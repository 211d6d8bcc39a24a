/** A request or an approval that nobody continued: before it ends, and afterwards, in English. */
export const lapsedEn = {
  /** `remedy`: what had been approved, by name; null where nothing was. */
  body: (at: string, by: string, remedy: string | null, organisation: string) =>
    remedy
      ? `${by} had approved this for your ${organisation} account: ${remedy}. Nobody collected it within 24 hours, so the approval ended on ${at}.`
      : `Nobody continued a request to recover your ${organisation} account, so it ended on ${at}.`,
  next: 'If the request was yours and you still can’t sign in, start a new one. You don’t have to explain anything again: our staff see the earlier one.',
  soonSubject: (until: string, organisation: string) => `Your approval ends on ${until} (${organisation})`,
  soon: (by: string, remedy: string, until: string, organisation: string) =>
    `${by} approved this for your ${organisation} account: ${remedy}. Nobody has collected it yet, and it ends on ${until}.`,
  soonNext:
    'If it was you, go back to the recovery page, on the device and in the browser where you started, and prove once more that it’s you. If you can’t do that in time, start a new request or call the service desk: an administrator then has to approve it again.',
  withdrawnSubject: (organisation: string) => `What was approved for you has to be approved again (${organisation})`,
  withdrawn: (at: string, remedy: string, organisation: string) =>
    `On ${at}, our staff started to check every change to accounts by hand. What had been allowed for your ${organisation} account (${remedy}) no longer counts. If you typed a new password after that, it was not set.`,
  withdrawnNext:
    'If the request is yours, you don’t have to do anything: it is with an administrator again, and we write to you when it is decided.',
}
export type LapsedWords = typeof lapsedEn
