/** Where rules get keyed hashes and randomness from. Both are handed in, so that rules stay pure. */
export type KeyPurpose =
  | 'browser'
  | 'code'
  | 'name'
  | 'authenticator'
  | 'network'
  | 'status-link'
  | 'stop-link'
  | 'enrolled-secret'
  | 'linked-identity'
  | 'passkey-challenge'
  | 'hand-over'
  | 'turn'
  | 'vouch-link'
  | 'caller-code'
  | 'removed-address'
  | 'cancel-link'
  | 'wait-link'
  | 'presentation'
  | 'row'
  | 'notice-address'
  | 'set-aside'
  | 'known-browser'
  | 'told-until'
  | 'repeated-code'
  | 'draft'
  | 'returned'
  | 'page-words'

/** Keyed hashes under keys outside the database, versioned. */
export interface Keys {
  /** Names of the keys, the newest first. */
  readonly versions: readonly string[]
  hash(purpose: KeyPurpose, value: string): string
  /** Whether the hash is of this value. Compares in constant time, so a near miss takes as long as a miss. */
  matches(hash: string, purpose: KeyPurpose, value: string): boolean
  /** As `matches`, for a hash that was cut to 128 bits by `shortHash`. */
  matchesShort(short: string, purpose: KeyPurpose, value: string): boolean
  /**
   * For the few secrets that must be read again: AES-256-GCM, bound to `about`, so that a sealed text cannot be moved
   * to another row.
   */
  seal(purpose: KeyPurpose, text: string, about: string): string
  /** Null: altered, about something else, or sealed under a key that is gone. */
  unseal(purpose: KeyPurpose, sealed: string, about: string): string | null
}

/** Randomness for ids, links and codes. */
export interface Random {
  /** A UUID. */
  readonly id: () => string
  /** 256 random bits, in letters that an address may hold. */
  readonly token: () => string
  /** A uniform integer from 0 to limit − 1. */
  readonly below: (limit: number) => number
}
