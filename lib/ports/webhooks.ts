/** The receiver that other systems hear of requests by. */
export interface Webhooks {
  /** Where it is, as the desk shows it. */
  readonly host: string
  /**
   * Signs and posts one message. Throws where it was not taken; `NotSent` for good where the receiver wants no more.
   * The id stays the same however often it is posted.
   */
  post(message: { readonly id: string; readonly body: string }): Promise<void>
}
