/** What nobody's browser posts is turned away with a word, and is no fault of the site. */
import { once } from 'node:events'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { LONGEST_POST } from '#app/post-guard.ts'
import { catalogues } from '#lib/words/catalogues.ts'
import { expect, test } from './journey.ts'

const { door } = catalogues.en['api-problems']

/** Node sends what has no length in chunks, as it is told here. */
async function post(address: string, headers: OutgoingHttpHeaders, bytes: number) {
  const sent = request(address, { method: 'POST', headers: { origin: new URL(address).origin, ...headers } })
  const answered = once(sent, 'response')
  sent.on('error', () => undefined)
  for (let rest = bytes; rest > 0; rest -= 8_192) sent.write(Buffer.alloc(Math.min(rest, 8_192), 'a'))
  sent.end()
  const [answer] = (await answered) as [IncomingMessage]
  return { status: answer.statusCode, says: await text(answer) }
}

const JSON_BODY = { 'content-type': 'application/json' }
const TOO_LONG = LONGEST_POST + 1

test('a call that is too long is refused, whether or not it says so', async ({ place }) => {
  for (const headers of [JSON_BODY, { ...JSON_BODY, 'content-length': TOO_LONG }]) {
    const { status, says } = await post(`${place.url}/api/password`, headers, TOO_LONG)
    expect({ status, says: JSON.parse(says) }).toMatchObject({
      status: 413,
      says: { code: 'too-long', detail: door['too-long'].detail },
    })
  }
  expect((await post(`${place.url}/api/password`, JSON_BODY, LONGEST_POST)).status).toBe(400)
})

test('so is a form, and one that cannot be taken apart, with one sentence', async ({ place }) => {
  const SPECIFICATION: readonly [kind: string, bytes: number, status: number, code: keyof typeof door][] = [
    ['multipart/form-data', 200, 400, 'no-form'],
    ['multipart/form-data; boundary=x', 200, 400, 'no-form'],
    ['multipart/form-data; boundary=x', TOO_LONG, 413, 'too-long'],
  ]
  for (const [kind, bytes, status, code] of SPECIFICATION)
    expect(await post(`${place.url}/`, { 'content-type': kind }, bytes)).toEqual({
      status,
      says: `${door[code].detail}\n`,
    })
})

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  return made
}

test('what no action of ours is called with is turned away before React is asked: with one sentence, and no fault', async ({
  place,
}) => {
  const IN_A_SCRIPT = { 'next-action': `60${'0'.repeat(40)}` }
  const SPECIFICATION: readonly [headers: Record<string, string>, body: BodyInit][] = [
    [IN_A_SCRIPT, '["$Q1"]'],
    [IN_A_SCRIPT, '{'],
    [IN_A_SCRIPT, form({ '1_name': 'a' })],
    [{}, form({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"' })],
    [{}, form({ name: 'a' })],
  ]
  for (const [headers, body] of SPECIFICATION) {
    const sent = { method: 'POST', headers: { origin: new URL(place.url).origin, ...headers }, body }
    const answer = await fetch(place.url, sent)
    const says = `${door['no-form'].detail}\n`
    expect({ status: answer.status, says: await answer.text() }).toEqual({ status: 400, says })
  }
})
