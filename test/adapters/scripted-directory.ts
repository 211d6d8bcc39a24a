/**
 * A directory that answers as it is told to: result codes, silence and slowness that
 * a real one shows at its worst hour only. It speaks as much of LDAP as one errand
 * needs: bind, search, modify, and leaving.
 *
 * @see RFC 4511 §4 and §5.1 (BER, as restricted there)
 */
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:tls'
import { makeCertificates } from '#test/tenant/certificate.ts'

export interface Script {
  /** What every search finds: attributes by name. Null: nothing. */
  entry: Readonly<Record<string, string>> | null
  /** How the change is answered; `silent`: never, `cut`: the line is cut. */
  change: { readonly code: number; readonly says?: string } | 'silent' | 'cut'
  /** Milliseconds before every answer. */
  answersAfter: number
}

export interface ScriptedDirectory {
  readonly url: string
  readonly authority: string
  readonly script: Script
  /** What was asked, in order, since the last look. */
  readonly heard: () => readonly string[]
  /** The bytes of the last request. */
  readonly lastAsked: () => Buffer
  /** Resolves when every connection is closed. */
  readonly isLeft: () => Promise<void>
  readonly stop: () => void
}

const SEQUENCE = 0x30
const INTEGER = 0x02
const OCTETS = 0x04
const ENUMERATED = 0x0a
const SET = 0x31
const ASKED: Readonly<Record<number, string>> = { 0x60: 'bind', 0x63: 'search', 0x66: 'modify' }
const BIND_RESPONSE = 0x61
const ENTRY = 0x64
const SEARCH_DONE = 0x65
const MODIFY_RESPONSE = 0x67

export async function startScriptedDirectory(): Promise<ScriptedDirectory> {
  const { certificate: cert, key, authority } = await makeCertificates(new Date())
  const script: Script = { entry: null, change: { code: 0 }, answersAfter: 0 }
  const lines = new Set<Socket>()
  const heard: string[] = []
  let last: Buffer = Buffer.alloc(0)
  const server = createServer({ cert, key }, (line) => {
    lines.add(line)
    line.on('close', () => lines.delete(line)).on('error', () => undefined)
    line.on('data', (request: Buffer) => {
      const { id, asked } = opened(request)
      if (!asked) return
      heard.push(asked)
      last = request
      setTimeout(() => {
        if (asked === 'modify' && script.change === 'cut') line.destroy()
        else if (line.writable) line.write(answerTo(asked, id, script))
      }, script.answersAfter)
    })
  }).listen(0)
  await once(server, 'listening')
  return {
    url: `ldaps://localhost:${(server.address() as AddressInfo).port}`,
    authority,
    script,
    heard: () => heard.splice(0),
    lastAsked: () => last,
    isLeft: async () => void (await Promise.all([...lines].map((line) => once(line, 'close')))),
    stop: () => server.close(),
  }
}

/** A request of one errand fits one record, and its number one byte. */
function opened(request: Buffer): { readonly id: number; readonly asked: string | undefined } {
  const start = (request[1] ?? 0) < 0x80 ? 2 : 2 + ((request[1] ?? 0) & 0x7f)
  return { id: request[start + 2] ?? 0, asked: ASKED[request[start + 3] ?? 0] }
}

function answerTo(asked: string, id: number, { entry, change }: Script): Buffer {
  const message = (tag: number, ...content: readonly Buffer[]) =>
    tagged(SEQUENCE, tagged(INTEGER, Buffer.of(id)), tagged(tag, ...content))
  if (asked === 'bind') return message(BIND_RESPONSE, ...result(0))
  if (asked === 'search') {
    const found = entry ? [message(ENTRY, text('CN=Somebody,OU=Staff'), tagged(SEQUENCE, ...attributesOf(entry)))] : []
    return Buffer.concat([...found, message(SEARCH_DONE, ...result(0))])
  }
  if (typeof change === 'string') return Buffer.alloc(0)
  return message(MODIFY_RESPONSE, ...result(change.code, change.says))
}

const attributesOf = (entry: NonNullable<Script['entry']>): readonly Buffer[] =>
  Object.entries(entry).map(([name, value]) => tagged(SEQUENCE, text(name), tagged(SET, text(value))))

const result = (code: number, says = ''): readonly Buffer[] => [
  tagged(ENUMERATED, Buffer.of(code)),
  text(''),
  text(says),
]

const text = (value: string): Buffer => tagged(OCTETS, Buffer.from(value))

function tagged(tag: number, ...content: readonly Buffer[]): Buffer {
  const value = Buffer.concat(content)
  const length = value.length < 0x80 ? [value.length] : [0x82, value.length >> 8, value.length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...length), value])
}
