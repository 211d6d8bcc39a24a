import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { CONNECTIONS_OF_A_NETWORK, countRequests, limitConnections } from '#lib/commands/connection-limits.ts'

class FakeSocket extends EventEmitter {
  readonly remoteAddress: string
  destroyed = false
  constructor(remoteAddress: string) {
    super()
    this.remoteAddress = remoteAddress
  }
  destroy(): this {
    this.destroyed = true
    return this
  }
}

function opened(behindProxies: boolean) {
  const server = Object.assign(new EventEmitter(), { setTimeout: () => undefined, maxConnections: 0 })
  limitConnections(server as never, { behindProxies })
  return (address: string, howMany = 1) =>
    Array.from({ length: howMany }, () => {
      const socket = new FakeSocket(address)
      server.emit('connection', socket)
      return socket
    })
}
const closed = (sockets: readonly FakeSocket[]) => sockets.filter(({ destroyed }) => destroyed).length

describe('open connections', () => {
  test('one network has so many at once, however its addresses are written; another has its own', () => {
    const connect = opened(false)
    expect(closed(connect('::ffff:203.0.113.9', CONNECTIONS_OF_A_NETWORK - 1))).toBe(0)
    expect(closed(connect('203.0.113.9', 3))).toBe(2)
    expect(closed(connect('198.51.100.7'))).toBe(0)
    expect(closed(connect('2001:db8::1', CONNECTIONS_OF_A_NETWORK))).toBe(0)
    expect(closed(connect('2001:db8::2', 1))).toBe(1)
  })
  test('one that closes leaves its place to the next', () => {
    const connect = opened(false)
    const [first] = connect('203.0.113.9', CONNECTIONS_OF_A_NETWORK)
    first?.emit('close')
    expect(closed(connect('203.0.113.9', 2))).toBe(1)
  })
  test('behind a proxy, whose they all are, and from this machine, they are not counted', () => {
    expect(closed(opened(true)('192.0.2.1', CONNECTIONS_OF_A_NETWORK + 1))).toBe(0)
    for (const local of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(closed(opened(false)(local, CONNECTIONS_OF_A_NETWORK + 1))).toBe(0)
  })
})

describe('requests at once, behind a proxy', () => {
  class FakeResponse extends EventEmitter {
    said: readonly unknown[] = []
    writeHead(...said: readonly unknown[]): this {
      this.said = said
      return this
    }
    end(): this {
      return this
    }
  }
  function counting() {
    const isOver = countRequests()
    return (address: string, howMany = 1) =>
      Array.from({ length: howMany }, () => {
        const response = new FakeResponse()
        const over = isOver(address, { headers: {} }, response as never)
        return Object.assign(response, { over })
      })
  }
  const over = (responses: readonly { readonly over: boolean }[]) => responses.filter((one) => one.over).length

  test('one network, as the proxy saw it, has so many, and is told when to come again; another has its own', () => {
    const ask = counting()
    expect(over(ask('203.0.113.9', CONNECTIONS_OF_A_NETWORK))).toBe(0)
    const [refused] = ask('203.0.113.9')
    expect([refused?.over, refused?.said[0], refused?.said[1]]).toMatchObject([true, 429, { 'retry-after': '2' }])
    expect(over(ask('198.51.100.7'))).toBe(0)
    expect(over(ask('2001:db8::1', CONNECTIONS_OF_A_NETWORK))).toBe(0)
    expect(over(ask('2001:db8::2'))).toBe(1)
  })
  test('one that is answered, or given up, leaves its place to the next; one that was refused held none', () => {
    const ask = counting()
    const [first] = ask('203.0.113.9', CONNECTIONS_OF_A_NETWORK)
    const [refused] = ask('203.0.113.9')
    refused?.emit('close')
    expect(over(ask('203.0.113.9'))).toBe(1)
    first?.emit('close')
    expect(over(ask('203.0.113.9', 2))).toBe(1)
  })
  test('those of this machine are not counted', () =>
    expect(over(counting()('127.0.0.1', CONNECTIONS_OF_A_NETWORK + 1))).toBe(0))
})
