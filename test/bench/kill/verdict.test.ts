import { describe, expect, test } from 'vitest'
import { PASS_DELETED, PASS_MADE, SECOND_PASS, type Trouble, TROUBLES } from './troubles.ts'
import { type Ended, faultsOf, sumOf } from './verdict.ts'

const [reset, pass, sessions] = TROUBLES as readonly [Trouble, Trouble, Trouble]
const RESET = 'PATCH /users/{id} passwordProfile'
const ENDED = 'POST /users/{id}/revokeSignInSessions'
const ended = (trouble: Trouble, counts: Readonly<Record<string, number>>, stands = 'done'): Ended => ({
  signInName: 'adele@contoso.com',
  trouble,
  stands,
  begun: 1,
  broken: [],
  counted: { counts, requests: counts },
})

describe('what the tenant counted', () => {
  const ROWS: readonly [what: string, ended: Ended, faults: readonly string[]][] = [
    ['each once, and told', ended(reset, { 'PATCH /users/{id}': 1, [RESET]: 1, [ENDED]: 1 }), []],
    ['a password set twice', ended(reset, { [RESET]: 2, [ENDED]: 1 }), [`done 2 times: ${RESET}`]],
    ['told to be done, and is not', ended(sessions, {}), [`said to be done, and is not: ${ENDED}`]],
    ['something that nobody asked for', ended(sessions, { [ENDED]: 1, [RESET]: 1 }), [`nobody asked for: ${RESET}`]],
    ['nobody was told how it ended', ended(sessions, { [ENDED]: 1 }, 'acting'), ['not done: acting']],
    ['a pass that nobody saw, deleted, and another', ended(pass, { [PASS_MADE]: 2, [PASS_DELETED]: 1 }), []],
    [
      'a pass made while another was usable',
      ended(pass, { [PASS_MADE]: 2, [PASS_DELETED]: 1, [SECOND_PASS]: 1 }),
      ['two usable passes'],
    ],
    ['two passes', ended(pass, { [PASS_MADE]: 2 }), [`done 2 times: ${PASS_MADE}`]],
  ]
  for (const [what, one, faults] of ROWS) test(what, () => expect(faultsOf(one)).toEqual(faults))

  test('is summed by what was wrong', () => {
    const all = ROWS.map(([, one]) => one)
    expect(sumOf('all', all)).toMatchObject({ people: 8, done: 7, lost: 2, doubled: 3, secondPasses: 1 })
  })
})
