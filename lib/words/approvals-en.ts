/** Who approved: one administrator, or the first of two. For pages and letters of the claimant, in English. */
export const approvalsEn = {
  /** On pages, while the second of two is awaited. `remedy`: by its name. */
  first: (remedy: string) =>
    `One administrator has approved this: ${remedy}. A second one has to approve it too before it is done.`,
  firstNext: 'We write when the second administrator has decided.',
  /** Within a sentence, before "approved" or "had approved". */
  by: (approvers: number): string => (approvers > 1 ? 'two administrators' : 'an administrator'),
  letter: {
    subject: (organisation: string) => `First of two approvals given (${organisation})`,
    first: (at: string, remedy: string, organisation: string) =>
      `On ${at}, the first of two administrators approved this for your ${organisation} account: ${remedy}. A second administrator has to approve it too before it is done.`,
    dueAt: (at: string) => `The second administrator should decide by ${at}.`,
    next: 'If it was you, there is nothing to do now. You can close the page: we write to this address when it is decided.',
    /** In a letter about something else, of what was approved before and was told. */
    noLonger: (remedy: string) => `What had been approved before no longer counts: ${remedy}.`,
  },
}
export type ApprovalsWords = typeof approvalsEn
