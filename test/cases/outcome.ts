/** The result of one case. */
export interface Outcome {
  readonly id: string
  readonly wanted: string
  readonly came: string
  readonly passed: boolean
}

/** The module of a form: takes a parsed file of that form and throws, with what is missing, on any other. */
export interface CaseJudge {
  readonly judge: (file: unknown) => Promise<readonly Outcome[]>
}
