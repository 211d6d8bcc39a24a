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
}
export type LapsedWords = typeof lapsedEn
