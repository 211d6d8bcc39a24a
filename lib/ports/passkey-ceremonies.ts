import type { AccountId } from '../rules/account/account.ts'

/** Passkeys of our own address, always with user verification. What goes to and from the browser is JSON (W3C WebAuthn §5.1). */
export interface Passkeys {
  /** For `navigator.credentials.create`. `held`: credential ids that need not be made a second time. */
  registration(asked: {
    readonly challenge: string
    readonly account: { readonly id: AccountId; readonly signInName: string; readonly displayName: string }
    readonly held: readonly string[]
  }): Promise<object>
  /** Null: it is no answer to this challenge. */
  registered(
    answer: string,
    challenge: string,
  ): Promise<{ readonly credentialId: string; readonly publicKey: string; readonly counter: number } | null>
  /** For `navigator.credentials.get`. Names no credential, so that it tells nothing of any account (rule R4). */
  request(challenge: string): Promise<object>
  /** Whose answer it says that it is. Null: it cannot be read. */
  read(answer: string): { readonly credentialId: string; readonly accountId: string | null } | null
  /** The authenticator's new counter. Null: not proved. `publicKey` null, where there is none, takes as long and proves nothing. */
  verify(answer: string, challenge: string, publicKey: string | null): Promise<{ readonly counter: number } | null>
}
