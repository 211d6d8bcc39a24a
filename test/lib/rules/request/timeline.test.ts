import { expect, test } from 'vitest'
import { isCutOff, runsOf, showsNoSignIn, TIMELINE_LENGTH } from '#lib/rules/request/timeline.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute))
const entry = (minute: number, errorCode: number, device: string | null = 'iOS 26') => ({
  at: at(minute),
  errorCode,
  app: 'Browser',
  device,
  place: 'Ljubljana',
  correlationId: null,
})

test('like attempts one after the other become one line, from the first to the last', () => {
  const runs = runsOf([entry(30, 50053), entry(20, 50126), entry(15, 50126), entry(10, 50126), entry(1, 0)])
  expect(runs.map(({ errorCode, count }) => [errorCode, count])).toEqual([
    [50053, 1],
    [50126, 3],
    [0, 1],
  ])
  expect(runs[1]).toMatchObject({ from: at(10), to: at(20) })
})

test('two codes of one meaning are one line: a second proof was asked for, and not given', () => {
  const runs = runsOf([entry(30, 500121), entry(29, 50074), entry(20, 500121), entry(19, 50126)])
  expect(runs.map(({ errorCode, count }) => [errorCode, count])).toEqual([
    [500121, 3],
    [50126, 1],
  ])
})

test('two codes that nobody knows stay apart', () => {
  expect(runsOf([entry(30, 599_999), entry(29, 599_998)])).toHaveLength(2)
})

test('another device begins another line', () => {
  expect(runsOf([entry(20, 50126, 'Windows 11'), entry(10, 50126)])).toHaveLength(2)
})

test('successes stay apart, each ends a story', () => {
  expect(runsOf([entry(20, 0), entry(10, 0)])).toHaveLength(2)
})

test('a night between two attempts begins another line', () => {
  const evening = { ...entry(0, 50126), at: new Date(Date.UTC(2026, 10, 21, 18)) }
  expect(runsOf([entry(20, 50126), evening])).toHaveLength(2)
})

test('no attempts, no lines', () => expect(runsOf([])).toEqual([]))

const SEEN: readonly [title: string, Parameters<typeof showsNoSignIn>[0], boolean][] = [
  ['the log was read and is empty', { timeline: [], unseen: [] }, true],
  ['another source was not seen', { timeline: [], unseen: [{ source: 'risk', why: 'failed' }] }, true],
  ['the log could not be read', { timeline: [], unseen: [{ source: 'signIns', why: 'failed' }] }, false],
  ['the log was not asked for want of room', { timeline: [], unseen: [{ source: 'signIns', why: 'budget' }] }, false],
  ['there are attempts', { timeline: [entry(1, 0)], unseen: [] }, false],
  ['an earlier look saw some', { timeline: [entry(1, 0)], unseen: [{ source: 'signIns', why: 'failed' }] }, false],
]
for (const [title, diagnosis, said] of SEEN)
  test(`that the record shows no sign-in is said where ${title}: ${said}`, () =>
    expect(showsNoSignIn(diagnosis)).toBe(said))

test('a list that may lack earlier attempts is known, since a count may be higher than what it shows', () => {
  const listed = Array.from({ length: TIMELINE_LENGTH }, (_, minute) => entry(59 - minute, 50126))
  expect(isCutOff(listed)).toBe(true)
  expect(isCutOff(listed.slice(1))).toBe(false)
})
