/** What is posted is counted while it is read, and a form that cannot be taken apart is no fault of ours. */
import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { type PostRefusal, LONGEST_POST, readPostBody, formRefusal } from '#app/post-guard.ts'

const BASE = 'https://recovery.contoso.com'
const PART = 1_024
const AT_MOST = LONGEST_POST / PART

/** Sent in chunks of a kilobyte, without a length; tells how many were asked for. */
function chunked(parts: number) {
  const asked = { for: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (asked.for === parts) return controller.close()
        asked.for += 1
        controller.enqueue(new Uint8Array(PART).fill(0x61))
      },
    },
    { highWaterMark: 0 },
  )
  return { asked, body }
}
const posted = (body: BodyInit, headers: Record<string, string> = {}) =>
  new NextRequest(`${BASE}/remedy`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { host: 'recovery.contoso.com', 'x-forwarded-proto': 'https', origin: BASE, ...headers },
  })

describe('without a length, as with one', () => {
  const SPECIFICATION: readonly [parts: number, isRead: boolean, askedFor: number][] = [
    // kB          read   asked for
    [0, true, 0],
    [1, true, 1],
    [AT_MOST, true, AT_MOST],
    [AT_MOST + 1, false, AT_MOST + 1],
    [10_000, false, AT_MOST + 1],
  ]
  for (const [parts, isRead, askedFor] of SPECIFICATION)
    test(`${parts} kB: ${isRead ? 'read' : `read no further than ${askedFor} kB`}`, async () => {
      const { asked, body } = chunked(parts)
      expect((await readPostBody(posted(body)))?.byteLength ?? null).toBe(isRead ? parts * PART : null)
      expect(asked.for).toBe(askedFor)
    })

  test('bytes are counted, not letters', async () => {
    expect((await readPostBody(posted('š'.repeat(LONGEST_POST / 2))))?.byteLength).toBe(LONGEST_POST)
    expect(await readPostBody(posted('š'.repeat(LONGEST_POST / 2 + 1)))).toBeNull()
  })
})

describe('a form', () => {
  const LINE = '\r\n'
  const part = (name: string) => `--x${LINE}content-disposition: form-data; name="${name}"${LINE}${LINE}1${LINE}`
  const whole = `${part(`$ACTION_ID_60${'0a1b'.repeat(10)}`)}--x--${LINE}`
  const SPECIFICATION: readonly [title: string, kind: string, body: BodyInit, refused: PostRefusal | null][] = [
    ['of parts', 'multipart/form-data; boundary=x', whole, null],
    ['of parts that names no action of ours', 'multipart/form-data; boundary=x', `${part('a')}--x--${LINE}`, 'no-form'],
    ['of lines', 'application/x-www-form-urlencoded', 'a=1', null],
    ['whose boundary is not named', 'multipart/form-data', whole, 'no-form'],
    ['whose boundary is empty', 'Multipart/Form-Data; charset=utf-8; boundary=""', whole, 'no-form'],
    ['whose boundary is another', 'multipart/form-data; boundary=y', whole, 'no-form'],
    ['that was cut off', 'multipart/form-data; boundary=x', part('a'), 'no-form'],
    ['that is empty', 'multipart/form-data; boundary=x', '', 'no-form'],
    ['in chunks that do not end', 'multipart/form-data; boundary=x', chunked(10_000).body, 'too-long'],
  ]
  for (const [title, kind, body, refused] of SPECIFICATION)
    test(`${title}: ${refused ?? 'comes in'}`, async () =>
      expect(await formRefusal(posted(body, { 'content-type': kind }))).toBe(refused))

  test('that a browser makes comes in, whatever was typed', async () => {
    const form = new FormData()
    for (const [name, value] of [
      [`$ACTION_ID_60${'0a1b'.repeat(10)}`, ''],
      ['1_name', 'Žiga Štrukelj'],
      ['password', '--x\r\n"\u0000ž'],
    ] as const)
      form.append(name, value)
    const { body, headers } = new Response(form)
    expect(await formRefusal(posted(body ?? '', { 'content-type': headers.get('content-type') ?? '' }))).toBeNull()
  })
})
