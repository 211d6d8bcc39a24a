/** Who approved: one administrator, or the first of two. For pages and letters of the claimant, in English. */
export const approvalsEn = {
  /** On pages, while the second of two is awaited. `remedy`: by its name. */
  first: (remedy: string) =>
    `One administrator has approved this: ${remedy}. A second one has to approve it too before it is done.`,
  firstNext: 'We write when the second administrator has decided.',
  /** Within a sentence, before "approved" or "had approved". */
  by: (approvers: number): string => (approvers > 1 ? 'two administrators' : 'an administrator'),
}
export type ApprovalsWords = typeof approvalsEn
