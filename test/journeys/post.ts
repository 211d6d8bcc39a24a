/** What comes to somebody's private addresses: each message is read once, and waited for. */
import type { Control, Received } from '#test/demo/control.ts'
import type { Employee } from './people.ts'

export type Addresses = Pick<Employee, 'email' | 'phone'>
type Channel = 'mail' | 'text'

/** A code may have to wait for its turn in Microsoft's limits; whoever is told so on the page waits as well. */
const COMES_WITHIN_SECONDS = 90

export class Post {
  readonly #contoso: Control
  readonly #addresses: Addresses
  #newest = 0

  constructor(contoso: Control, addresses: Addresses) {
    this.#contoso = contoso
    this.#addresses = addresses
  }

  async newest(channel: Channel, withinSeconds = COMES_WITHIN_SECONDS): Promise<Received> {
    const to = channel === 'text' ? this.#addresses.phone : this.#addresses.email
    const [newest] = await this.#contoso.inbox({ to, channel, after: this.#newest, withinSeconds })
    if (!newest) throw new Error(`Nothing came to ${to}`)
    this.#newest = newest.id
    return newest
  }

  async letter(subject: RegExp, withinSeconds?: number): Promise<Received> {
    for (;;) {
      const received = await this.newest('mail', withinSeconds)
      if (subject.test(received.subject)) return received
    }
  }

  /** The first address like this in a letter, in whatever language that is written. */
  async address(like: RegExp): Promise<string> {
    for (;;) {
      const [address] = like.exec((await this.newest('mail')).body) ?? []
      if (address) return address
    }
  }

  async code(channel: Channel): Promise<string> {
    for (;;) {
      const code = codeIn((await this.newest(channel)).body)
      if (code) return code
    }
  }
}

/** Finds the code: alone on its line in a mail, and first in a text. */
const codeIn = (body: string): string | null =>
  (/^(\d{4} ?\d{4})\s*$/m.exec(body) ?? /^(\d{6}|\d \d \d, \d \d \d)\b/.exec(body))?.[1] ?? null
