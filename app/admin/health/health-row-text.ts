/** What one row of the health page says: a name, how it stands, what it costs people, and the fix. */
export interface HealthRowText {
  readonly name: string
  readonly stands: string
  readonly costs?: string
  readonly quote?: string
  readonly fix?: string
}
