/** Deletion of old data (rule R20). */
export interface RetentionStore {
  /** Deletes requests begun before the one moment, and the sign-ins shown in those begun before the other. */
  forget(older: {
    readonly requests: Date
    /** Deletes hashes of networks that requests were begun, or something was enrolled, from before then. */
    readonly networks: Date
    readonly signIns: Date
    /** Deletes known browsers that ran out before then. */
    readonly knownBrowsers?: Date
  }): Promise<{ readonly requests: number; readonly signIns: number }>
  /**
   * Deletes requests begun before then that have ended, have no proof and were never opened at the desk. Answers how
   * many.
   */
  forgetUnproved(before: Date): Promise<number>
}
