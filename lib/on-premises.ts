/** An account as the organisation's own directory holds it, as far as recovery cares. */
export interface OnPremisesAccount {
  readonly enabled: boolean
  readonly locked: boolean
  readonly passwordChangedAt: Date | null
  /** Before this moment the directory takes no new password (minimum age); null where it does at any time. */
  readonly passwordMayChangeAt: Date | null
  /** Guarded by the directory itself (`adminCount`): delegated rights do not reach it. */
  readonly isProtected: boolean
  readonly insideLogonHours: boolean
}
