/** A request or an approval that nobody continued: before it ends, and afterwards, in English. */
export const lapsedEn = {
  /** `remedy`: what had been approved, by name; null where nothing was. */
  body: (at: string, remedy: string | null) =>
    remedy
      ? `An administrator had approved this for you: ${remedy}. Nobody collected it within 24 hours, so the approval ended on ${at}.`
      : `Nobody continued your request, so it ended on ${at}.`,
  next: 'If you still cannot sign in, start a new request. You do not have to explain anything again: our staff see the earlier one.',
  soonSubject: (until: string, organisation: string) => `Your approval ends at ${until} (${organisation})`,
  soon: (remedy: string, until: string) =>
    `An administrator approved this for you: ${remedy}. Nobody has collected it yet, and it ends at ${until}. Go back to the recovery page, on the device and in the browser where you started, and prove once more that it is you.`,
  soonNext:
    'If you cannot do that in time, start a new request or call us. Nothing is lost, but an administrator has to approve it again.',
  withdrawnSubject: (organisation: string) => `What was approved for you has to be approved again (${organisation})`,
  withdrawn: (at: string, remedy: string) =>
    `On ${at}, our staff began to check every change to accounts by hand. What had been allowed for you (${remedy}) no longer counts. If you typed a new password, it was not set.`,
  withdrawnNext:
    'Your request is with an administrator again. We write to you when it is decided; you do not have to do anything until then.',
}
export type LapsedWords = typeof lapsedEn
