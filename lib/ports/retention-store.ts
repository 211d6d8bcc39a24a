/** What is deleted in the end (rule R20). */
export interface RetentionStore {
  /** Deletes requests begun before the one moment, and the sign-ins shown in those begun before the other. */
  forget(older: {
    readonly requests: Date
    /** What requests were begun with, and the networks that something was enrolled from. */
    readonly networks: Date
    readonly signIns: Date
    /** Those that are known until before then. */
    readonly knownBrowsers?: Date
  }): Promise<{ readonly requests: number; readonly signIns: number }>
  /** Deletes requests begun before then that are over, proved nothing and were seen by no person. How many they were. */
  forgetUnproved(before: Date): Promise<number>
}
