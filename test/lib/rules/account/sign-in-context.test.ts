import { describe, expect, test } from 'vitest'
import {
  type AccessPolicy,
  type Demand,
  demandOf,
  demandOn,
  type PeopleNamed,
  type Person,
  restsOnMembership,
} from '#lib/rules/account/sign-in-context.ts'

const NOBODY: PeopleNamed = { accounts: [], groups: [], roles: [] }
const C1 = { context: 'c1' }

interface Said {
  readonly contexts?: readonly string[]
  readonly includes?: Partial<AccessPolicy['includes']>
  readonly excludes?: Partial<AccessPolicy['excludes']>
}
/** On the context c1, for everybody, unless said otherwise. */
const policy = (demand: Demand, { contexts = ['c1'], includes = {}, excludes = {} }: Said = {}): AccessPolicy => ({
  contexts,
  applications: [],
  exceptApplications: [],
  demand,
  includes: { everybody: true, ...NOBODY, ...includes },
  excludes: { guests: false, ...NOBODY, ...excludes },
})
const STRONG = policy('phishing-resistant')
const BUT_SOME = policy('phishing-resistant', { excludes: { groups: ['emergency'] } })

describe('An authentication context is worth what guards it', () => {
  const SPECIFICATION: readonly [string, readonly AccessPolicy[], Demand, leavesOut: boolean][] = [
    ['no policy at all', [], 'nothing', false],
    ['a policy on another context', [policy('phishing-resistant', { contexts: ['c2'] })], 'nothing', false],
    ['a policy that demands nothing of strength', [policy('nothing')], 'nothing', false],
    ['two factors', [policy('multifactor')], 'multifactor', false],
    ['a strong one beside a weaker one', [policy('multifactor'), STRONG], 'phishing-resistant', false],
    ['a strong one that leaves some out', [BUT_SOME], 'phishing-resistant', true],
    ['the same, and another that leaves nobody out', [BUT_SOME, STRONG], 'phishing-resistant', false],
    [
      'one for some people only',
      [policy('multifactor', { includes: { everybody: false, groups: ['pilots'] } })],
      'multifactor',
      true,
    ],
    ['one that leaves guests out', [policy('multifactor', { excludes: { guests: true } })], 'multifactor', true],
  ]
  for (const [what, policies, demand, leavesOut] of SPECIFICATION)
    test(`${what}: ${demand}${leavesOut ? ', with some left out' : ''}`, () =>
      expect(demandOf(policies, C1)).toEqual({ demand, leavesOut }))
})

describe('and to each person what is demanded of them', () => {
  const ADELE: Person = { account: 'Adele', belongsTo: { groups: ['sales'], roles: ['reader'] } }
  const UNREAD: Person = { account: 'Adele', belongsTo: null }
  const excludes = (named: Partial<AccessPolicy['excludes']>) => policy('phishing-resistant', { excludes: named })
  const includes = (named: Partial<AccessPolicy['includes']>) =>
    policy('phishing-resistant', { includes: { everybody: false, ...named } })
  const SPECIFICATION: readonly [string, readonly AccessPolicy[], Demand, unread: Demand | null][] = [
    // what the policies say                                                      of her                memberships not read
    ['no policy', [], 'nothing', 'nothing'],
    ['for everybody', [STRONG], 'phishing-resistant', 'phishing-resistant'],
    ['leaves her out by name, in whichever letters', [excludes({ accounts: ['ADELE'] })], 'nothing', 'nothing'],
    ['leaves another out by name', [excludes({ accounts: ['other'] })], 'phishing-resistant', 'phishing-resistant'],
    ['leaves a group of hers out', [excludes({ groups: ['SALES'] })], 'nothing', null],
    ['leaves another group out', [excludes({ groups: ['emergency'] })], 'phishing-resistant', null],
    ['leaves a role of hers out', [excludes({ roles: ['reader'] })], 'nothing', null],
    ['leaves another role out', [excludes({ roles: ['sync'] })], 'phishing-resistant', null],
    ['leaves guests out', [excludes({ guests: true })], 'phishing-resistant', 'phishing-resistant'],
    ['for nobody', [includes({})], 'nothing', 'nothing'],
    ['for her by name', [includes({ accounts: ['adele'] })], 'phishing-resistant', 'phishing-resistant'],
    ['for a group of hers', [includes({ groups: ['sales'] })], 'phishing-resistant', null],
    ['for a role of hers', [includes({ roles: ['reader'] })], 'phishing-resistant', null],
    ['for a group that she is not in', [includes({ groups: ['pilots'] })], 'nothing', null],
    [
      'for her by name, and leaves a group of hers out',
      [policy('phishing-resistant', { includes: { accounts: ['adele'] }, excludes: { groups: ['sales'] } })],
      'nothing',
      null,
    ],
    [
      'a weaker one for everybody, and a strong one without her',
      [policy('multifactor'), excludes({ accounts: ['adele'] })],
      'multifactor',
      'multifactor',
    ],
    [
      'a weaker one for everybody, and a strong one for a group',
      [policy('multifactor'), includes({ groups: ['pilots'] })],
      'multifactor',
      'multifactor',
    ],
  ]
  for (const [what, policies, demand, unread] of SPECIFICATION)
    test(`${what}: ${demand}; with her groups and roles unread: ${unread ?? 'unseen'}`, () => {
      expect(demandOn(policies, C1, ADELE)).toBe(demand)
      expect(demandOn(policies, C1, UNREAD)).toBe(unread)
    })

  test('her groups and roles are asked for only where a policy that demands something names one', () => {
    expect(restsOnMembership([STRONG, policy('nothing', { excludes: { groups: ['sales'] } })], C1)).toBe(false)
    expect(restsOnMembership([excludes({ groups: ['sales'] })], { context: 'c2' })).toBe(false)
    expect(restsOnMembership([excludes({ groups: ['sales'] })], C1)).toBe(true)
    expect(restsOnMembership([includes({ roles: ['reader'] })], C1)).toBe(true)
  })
})

describe('An application is guarded by', () => {
  const on = (applications: readonly string[], exceptApplications: readonly string[] = []): AccessPolicy => ({
    ...policy('multifactor', { contexts: [] }),
    applications,
    exceptApplications,
  })
  const SPECIFICATION: readonly [string, AccessPolicy, Demand][] = [
    ['a policy on all applications', on(['All']), 'multifactor'],
    ['a policy on it', on(['DESK']), 'multifactor'],
    ['no policy on another', on(['other']), 'nothing'],
    ['no policy on all but it', on(['All'], ['Desk']), 'nothing'],
    ['no policy on a context', policy('multifactor'), 'nothing'],
  ]
  for (const [what, one, demand] of SPECIFICATION)
    test(`${what}: ${demand}`, () => expect(demandOf([one], { application: 'desk' }).demand).toBe(demand))
})
