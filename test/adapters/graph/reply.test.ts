/** Microsoft Graph, "Error responses": what a reply makes of a write, a read and a look; why it was refused is `microsoft-refusal.test.ts`. */
import { expect, test } from 'vitest'
import { appliedBy } from '#lib/adapters/graph/apply.ts'
import { RETRY_POLICY, waitAfterInMs } from '#lib/adapters/graph/transport/retry-policy.ts'
import { isNoSuchObject, type Reply, retryAfterInMs, unseenBecause } from '#lib/adapters/graph/transport/reply.ts'
import type { Unseen } from '#lib/rules/source-reading.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import type { TenantWriteKind } from '#lib/rules/remedies/remedy.ts'
import { NOW } from '#test/example.ts'

const said = (status: number, code: string | null = null, wait: number | null = null): Reply => ({
  kind: 'answered',
  status,
  body: null,
  code,
  retryAfterInMs: wait,
})
const CUT: Reply = { kind: 'no-answer', why: 'cut' }
const LATE: Reply = { kind: 'no-answer', why: 'timeout' }
const NOT_SENT: Reply = { kind: 'not-sent' }

const WRITES: readonly [title: string, Reply, TenantWriteKind, Applied][] = [
  ['204', said(204), 'set-password', { kind: 'applied' }],
  ['200 with a body', said(200), 'end-sessions', { kind: 'applied' }],
  ['202', said(202), 'end-sessions', { kind: 'applied' }],
  ['400 that says nothing', said(400), 'set-password', { kind: 'refused', why: 'unrecognised' }],
  ['401', said(401), 'set-password', { kind: 'not-applied', why: 'unavailable' }],
  ['403', said(403), 'set-password', { kind: 'refused', why: 'not-permitted' }],
  ['404', said(404), 'end-sessions', { kind: 'refused', why: 'not-found' }],
  ['429', said(429), 'set-password', { kind: 'not-applied', why: 'throttled' }],
  ['503', said(503), 'enable-sign-in', { kind: 'not-applied', why: 'unavailable' }],
  ['500', said(500), 'set-password', { kind: 'unknown' }],
  ['502', said(502), 'set-password', { kind: 'unknown' }],
  ['504', said(504), 'set-password', { kind: 'unknown' }],
  ['a redirect', said(307), 'set-password', { kind: 'unknown' }],
  ['a timeout', LATE, 'set-password', { kind: 'unknown' }],
  ['a cut line', CUT, 'enable-sign-in', { kind: 'unknown' }],
  ['no token', NOT_SENT, 'set-password', { kind: 'not-applied', why: 'unavailable' }],
]
for (const [title, reply, change, applied] of WRITES)
  test(`${change} that meets ${title} is ${Object.values(applied).join(', ')} (R14)`, () => {
    expect(appliedBy(reply)).toEqual(applied)
  })

const WAITS: readonly [title: string, Reply, attempt: number, wait: number | null][] = [
  ['success', said(200), 1, null],
  ['a refusal', said(403), 1, null],
  ['a missing object', said(404), 1, null],
  ['a throttle of one second', said(429, null, 1000), 1, 1000],
  ['a throttle of exactly the longest wait', said(429, null, 2000), 1, 2000],
  ['a throttle of ten seconds', said(429, null, 10_000), 1, null],
  ['a throttle that names no time', said(429), 1, 250],
  ['the same again', said(429), 2, 500],
  ['the last attempt', said(429), 3, null],
  ['an outage', said(503), 1, 250],
  ['a gateway timeout', said(504), 1, 250],
  ['a cut line', CUT, 1, 250],
  ['a timeout', LATE, 1, 250],
]
for (const [title, reply, attempt, wait] of WAITS)
  test(`a read that meets ${title} is ${wait === null ? 'not repeated' : `repeated after ${wait} ms`}`, () => {
    expect(waitAfterInMs(reply, attempt, RETRY_POLICY)).toBe(wait)
  })

const HEADERS: readonly [string | null, number | null][] = [
  [null, null],
  ['', null],
  ['soon', null],
  ['0', 0],
  ['7', 7000],
  [new Date(Math.floor(NOW.getTime() / 1000) * 1000 + 3000).toUTCString(), 3000],
  ['Sun, 01 Jan 2006 00:00:00 GMT', 0],
]
for (const [header, wait] of HEADERS)
  test(`Retry-After "${header ?? 'absent'}" asks for ${wait ?? 'no stated number of'} ms (RFC 9110 §10.2.3)`, () => {
    expect(retryAfterInMs(header, new Date(Math.floor(NOW.getTime() / 1000) * 1000))).toBe(wait)
  })

const UNSEEN: readonly [string, Reply, Unseen][] = [
  ['no P1 licence', said(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'), 'not-licensed'],
  ['no P2 licence', said(400, 'AadPremiumLicenseRequired'), 'not-licensed'],
  ['no permission', said(403, 'Authorization_RequestDenied'), 'not-permitted'],
  ['a throttle', said(429), 'failed'],
  ['a cut line', CUT, 'failed'],
]
for (const [title, reply, why] of UNSEEN)
  test(`a source with ${title} is unseen: ${why}`, () => expect(unseenBecause(reply)).toBe(why))

test('only a 404 that names a missing object says that there is none: a wrong address must not make everybody unknown', () => {
  expect(isNoSuchObject(said(404, 'Request_ResourceNotFound'))).toBe(true)
  expect(isNoSuchObject(said(404))).toBe(false)
  expect(isNoSuchObject(said(404, 'BadRequest'))).toBe(false)
  expect(isNoSuchObject(said(400, 'Request_ResourceNotFound'))).toBe(false)
})
