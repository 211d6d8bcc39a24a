/** Ports for secrets: slow hashes, one-time codes and signatures. */

/** Signs checkpoints of the record. Whoever has the public key can check a signature, and cannot make one. */
export interface Signer {
  readonly publicKey: string
  /** Public keys of this signer and of older versions. */
  readonly publicKeys: readonly string[]
  readonly sign: (text: string) => string
  /** Lines by which the keys of older versions say that this one signs now. */
  readonly handOvers: readonly string[]
  readonly verify: (publicKey: string, text: string, signature: string) => boolean
}

/** For secrets that people keep on paper: slow on purpose, and never on the thread that serves pages (rule R4). */
export interface SlowHash {
  make(secret: string): Promise<string>
  /** `hash` null, where there is nothing to compare with, takes as long and is never right. */
  matches(hash: string | null, secret: string): Promise<boolean>
}

/** The codes of an authenticator app (RFC 6238): six digits, a new one every 30 seconds. */
export interface OneTime {
  /** A shared secret of 160 bits, in base 32. */
  makeSecret(): string
  /** The address that an app reads from a QR code. `site`: how the app names the entry. */
  addressOf(secret: string, label: { readonly site: string; readonly account: string }): string
  /** The time step whose code this is, the present or the previous one; null when it is neither’s. */
  stepOf(secret: string, code: string, now: Date): number | null
}
