/** What an address says of the queue, and what a decision leads to. */
import { describe, expect, test } from 'vitest'
import { badgesOf } from '#app/admin/_parts/queue-badges.tsx'
import { nextOf } from '#app/admin/_parts/next-request.tsx'
import { withListOf } from '#app/admin/listed-page.ts'
import {
  addressOf,
  isNarrowed,
  queryOf,
  readQueueView,
  type SearchParams,
  stampAddress,
} from '#app/admin/queue-view.ts'
import { readQuery } from '#app/api/requests/query.ts'
import { QUEUE_FILTER_IDS } from '#lib/rules/request/queue-filters.ts'
import { writeQueuePlace } from '#lib/rules/request/queue-place.ts'
import { exampleRequest, NOW } from '#test/example.ts'

const at = (query: string): SearchParams => Object.fromEntries(new URLSearchParams(query))
const DUE = writeQueuePlace({ sort: 'due', at: NOW, id: 'a' })
const NEWEST = writeQueuePlace({ sort: 'newest', at: NOW, id: 'a' })

describe('an address of the queue', () => {
  const READ: readonly [query: string, view: Partial<ReturnType<typeof readQueueView>>][] = [
    ['', { filter: 'open', sort: 'due', search: '', cause: null, accountClass: null, compromised: false }],
    ['show=ended', { filter: 'ended', sort: 'newest' }],
    ['show=ended&sort=oldest', { filter: 'ended', sort: 'oldest' }],
    ['show=stopped', { filter: 'stopped', sort: 'due' }],
    ['show=nonsense&sort=sideways&cause=x&class=x&risk=x', { filter: 'open', sort: 'due', cause: null }],
    ['search=adele', { filter: 'all', sort: 'newest', search: 'adele' }],
    ['search=adele&show=open', { filter: 'open', sort: 'due', search: 'adele' }],
    ['cause=leaver&class=guest&risk=compromised', { cause: 'leaver', accountClass: 'guest', compromised: true }],
    [`after=${DUE}`, { after: DUE }],
    [`after=${DUE}&sort=newest`, { after: '' }],
    [`show=ended&after=${NEWEST}`, { after: NEWEST }],
    ['after=page2', { after: '' }],
    ['did=approved', { filter: 'open', search: '' }],
  ]
  test.each(READ)('%j is read', (query, view) => expect(readQueueView(at(query))).toMatchObject(view))

  for (const show of QUEUE_FILTER_IDS)
    for (const query of ['', 'search=adele', 'cause=leaver&sort=oldest', 'risk=compromised&class=privileged'])
      test(`of ${show} ${query || 'as it is'} comes back the same, and the API is asked the same`, () => {
        const view = readQueueView(at(`show=${show}&${query}`))
        expect(readQueueView(at(addressOf('/admin', view).split('?')[1] ?? ''))).toEqual(view)
        const asked = readQuery(new URLSearchParams(stampAddress(view).split('?')[1])).data
        const { compromised, sort, ...query_ } = queryOf(view)
        const said = Object.fromEntries(Object.entries(query_).filter(([, value]) => value !== undefined))
        expect(asked).toMatchObject({ ...said, ...(compromised && { compromised }) })
        expect(sort).toBeDefined()
      })

  test('is narrowed by each of what it can be narrowed by', () => {
    for (const query of ['search=a', 'cause=leaver', 'class=guest', 'risk=compromised'])
      expect(isNarrowed(readQueueView(at(query))), query).toBe(true)
    expect(isNarrowed(readQueueView(at('show=ended&sort=oldest')))).toBe(false)
  })
})

describe('a decision leads back', () => {
  const HERE = '/admin/requests/r1'
  const FROM: readonly [from: string, to: string][] = [
    [`https://recovery.contoso.com${HERE}?show=ended&search=adele`, `${HERE}?show=ended&search=adele`],
    [`https://recovery.contoso.com${HERE}?search=adele&did=approved`, `${HERE}?search=adele`],
    [`https://recovery.contoso.com${HERE}`, HERE],
    ['https://recovery.contoso.com/admin/requests/r2?show=ended', HERE],
    [`https://recovery.contoso.com${HERE}?show=%0d%0aset-cookie:x`, HERE],
    ['', HERE],
    ['nonsense', HERE],
  ]
  test.each(FROM)('from %j to %s', (from, to) => expect(withListOf(HERE, from)).toBe(to))
})

describe('the next request', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => exampleRequest({ id })) as [Request_, Request_, Request_]
  type Request_ = ReturnType<typeof exampleRequest>
  const NEXT: readonly [list: readonly Request_[], open: string, next: Request_ | null][] = [
    [[a, b, c], 'a', b],
    [[a, b, c], 'c', null],
    // A decided one has left the list.
    [[a, b], 'c', a],
    [[], 'c', null],
    [[a], 'a', null],
  ]
  test.each(NEXT)('after one of a list is the one below it, or the first', (list, open, next) =>
    expect(nextOf(list, open)).toBe(next),
  )
})

describe('a line says before anything else', () => {
  test('what was stopped, what shows signs of compromise, and what is privileged', () => {
    expect(badgesOf(exampleRequest({ accountClass: 'privileged', stoppedAt: NOW }))).toEqual(['stopped', 'privileged'])
    expect(badgesOf(exampleRequest({ accountClass: 'member' }))).toEqual([])
  })
})
