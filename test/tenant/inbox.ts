/** Where Contoso's secondary mail and text messages arrive, and can be read or waited for. */
import type { Contoso } from './contoso.ts'

type Channel = 'mail' | 'text'
export interface Received {
  /** A number that grows by one with each message. */
  readonly id: number
  readonly channel: Channel
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly body: string
  /** The other form of a letter; none for a text. */
  readonly html?: string | undefined
  readonly at: string
}

/** Old messages make room: a load test sends thousands. */
const KEEPS = 2000

export interface Asking {
  readonly to?: string
  readonly channel?: Channel
  /** Only messages newer than this one. */
  readonly after?: number
}

const plain = (address: string) => address.toLowerCase().replace(/[\s()-]/g, '')

export function received(contoso: Contoso, { to, channel, after = 0 }: Asking = {}): readonly Received[] {
  return contoso.state.inbox
    .filter((message) => message.id > after)
    .filter((message) => !channel || message.channel === channel)
    .filter((message) => !to || plain(message.to) === plain(to))
    .toReversed()
}

export function receive(contoso: Contoso, message: Omit<Received, 'id' | 'at'>): void {
  contoso.state.lastReceived += 1
  contoso.state.inbox.push({ ...message, id: contoso.state.lastReceived, at: contoso.now().toISOString() })
  if (contoso.state.inbox.length > KEEPS) contoso.state.inbox.splice(0, contoso.state.inbox.length - KEEPS)
  contoso.changed()
  contoso.arrivals.emit('arrived')
}

/** The messages asked for, as soon as there is one; an empty list when none came in time. */
export function waitFor(contoso: Contoso, asking: Asking, milliseconds: number): Promise<readonly Received[]> {
  const now = received(contoso, asking)
  if (now.length > 0 || milliseconds <= 0) return Promise.resolve(now)
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      contoso.arrivals.off('arrived', look)
      resolve(received(contoso, asking))
    }
    const look = () => {
      if (received(contoso, asking).length > 0) finish()
    }
    const timer = setTimeout(finish, milliseconds)
    contoso.arrivals.on('arrived', look)
  })
}
