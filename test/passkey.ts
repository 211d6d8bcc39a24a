/** An authenticator in software: makes one passkey, and signs what it is asked, as W3C WebAuthn §6 has it. */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

const UP = 0x01
const UV = 0x04
const ATTESTED = 0x40

interface Signing {
  readonly challenge: string
  readonly origin: string
  readonly rpID?: string
  readonly userVerified?: boolean
  readonly crossOrigin?: boolean
  /** The signature counter that the answer carries; by default it counts up. */
  readonly counter?: number
  readonly userHandle?: string | null
}

export class SoftPasskey {
  readonly credentialId = randomBytes(16).toString('base64url')
  readonly publicKey: string
  readonly #accountId: string
  readonly #key: KeyObject
  counter = 0

  constructor(accountId: string) {
    this.#accountId = accountId
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = pair.privateKey
    this.publicKey = coseKey(pair.publicKey).toString('base64url')
  }

  /** PKCS #8, for an authenticator that is to hold the same passkey. */
  get privateKey(): Buffer {
    return this.#key.export({ type: 'pkcs8', format: 'der' })
  }

  /** What `navigator.credentials.create` would hand over. */
  registration({ challenge, origin, rpID, userVerified = true }: Signing): string {
    const id = Buffer.from(this.credentialId, 'base64url')
    const length = Buffer.from([0, id.length])
    const key = Buffer.from(this.publicKey, 'base64url')
    const authData = Buffer.concat([
      this.#authData({ challenge, origin, rpID, userVerified, counter: 0 }, ATTESTED),
      Buffer.alloc(16),
      length,
      id,
      key,
    ])
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, authData.length]),
      authData,
    ])
    return this.#said({
      clientDataJSON: clientData('webauthn.create', challenge, origin),
      attestationObject: attestationObject.toString('base64url'),
    })
  }

  /** What `navigator.credentials.get` would hand over. */
  answer(signing: Signing): string {
    this.counter = signing.counter ?? this.counter + 1
    const authData = this.#authData({ ...signing, counter: this.counter }, 0)
    const clientDataJSON = clientData('webauthn.get', signing.challenge, signing.origin, signing.crossOrigin)
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    const signature = createSign('sha256').update(authData).update(hash).sign(this.#key)
    const { userHandle = this.#accountId } = signing
    return this.#said({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: userHandle === null ? null : Buffer.from(userHandle).toString('base64url'),
    })
  }

  #authData({ origin, rpID, userVerified = true, counter = 0 }: Signing, more: number): Buffer {
    const name = rpID ?? new URL(origin).hostname
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = Buffer.from([UP | (userVerified ? UV : 0) | more])
    return Buffer.concat([createHash('sha256').update(name).digest(), flags, count])
  }

  readonly #said = (response: object): string =>
    JSON.stringify({ id: this.credentialId, rawId: this.credentialId, type: 'public-key', response })
}

const clientData = (type: string, challenge: string, origin: string, crossOrigin = false): string =>
  Buffer.from(
    JSON.stringify({ type, challenge: Buffer.from(challenge).toString('base64url'), origin, crossOrigin }),
  ).toString('base64url')

/** ES256 as COSE writes it (RFC 9053 §7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
}
