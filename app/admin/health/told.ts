/** What one row of the health page says: a name, how it stands, what it costs people, and the mend. */
export interface Told {
  readonly name: string
  readonly stands: string
  readonly costs?: string
  readonly quote?: string
  readonly mend?: string
}
