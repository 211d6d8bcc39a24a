import type { AccountId } from '../rules/account/account.ts'

/** Passkeys of our own address, always with user verification. What goes to and from the browser is JSON (W3C WebAuthn §5.1). */
export interface Passkeys {
  /** Options for `navigator.credentials.create`. `held`: ids of credentials that the browser is not to make again. */
  registration(asked: {
    readonly challenge: string
    readonly account: { readonly id: AccountId; readonly signInName: string; readonly displayName: string }
    readonly held: readonly string[]
  }): Promise<object>
  /** The credential that was made; null: it does not answer this challenge. */
  registered(
    answer: string,
    challenge: string,
  ): Promise<{ readonly credentialId: string; readonly publicKey: string; readonly counter: number } | null>
  /**
   * Options for `navigator.credentials.get`. They name no credential, so that they tell nothing of any account (rule
   * R4).
   */
  request(challenge: string): Promise<object>
  /** Which credential and account the answer names, before it is verified. Null: it cannot be read. */
  read(answer: string): { readonly credentialId: string; readonly accountId: string | null } | null
  /**
   * The authenticator's new counter. Null: not proved. `publicKey` null, where there is none, takes as long and proves
   * nothing.
   */
  verify(answer: string, challenge: string, publicKey: string | null): Promise<{ readonly counter: number } | null>
}
