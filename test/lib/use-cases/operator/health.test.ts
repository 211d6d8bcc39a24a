import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { ApproverComparison } from '#lib/rules/organisation/approver-comparison.ts'
import { type SourceReading, seen, unseen } from '#lib/rules/source-reading.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import type { Grade } from '#lib/use-cases/operator/health-row.ts'
import { health } from '#lib/use-cases/operator/health.ts'
import { SERVICES, type ServiceState } from '#lib/ports/service-watch.ts'
import type { RouteState } from '#lib/ports/message-delivery.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { ContextDemand } from '#lib/rules/account/sign-in-context.ts'
import type { SourceState, TenantSourceId } from '#lib/rules/diagnosis/source-state.ts'
import { NOW } from '#test/example.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

const { settings: SETTINGS } = (await newWorld()).context

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

const stateOf = (source: TenantSourceId, state: SourceState['state']): SourceState => ({
  source,
  state,
  why: null,
  since: null,
  answeredAt: null,
  permissions: [],
  licence: null,
  unreadable: null,
})
/** A record in order: every row is believed, and a checkpoint went out an hour ago. */
const IN_ORDER: {
  readonly faults: { readonly rows: number; readonly since: Date | null }
  readonly times: { readonly madeAt: Date | null; readonly mailedAt: Date | null }
} = { faults: { rows: 0, since: null }, times: { madeAt: hoursAgo(1), mailedAt: hoursAgo(1) } }

/** Everything works, nothing waits, and nothing was sent this hour. */
const RUNNING: {
  readonly services: readonly ServiceState[]
  readonly backlog: { readonly tasks: number; readonly dueSince: Date | null }
  readonly left: number
  readonly rehearsals: readonly object[]
} = { services: [], backlog: { tasks: 0, dueSince: null }, left: 3000, rehearsals: [] }

const rowsWith = (
  settings: Partial<Settings>,
  states: readonly SourceState[] = [],
  comparison: ApproverComparison | null = null,
  demand: SourceReading<ContextDemand> = seen({ demand: 'phishing-resistant', leavesOut: false }, NOW),
  record: typeof IN_ORDER = IN_ORDER,
  routeState: (channel: 'email' | 'text') => RouteState = () => ({ takenAt: null, refused: null }),
  running: typeof RUNNING = RUNNING,
) =>
  health({
    settings: { ...SETTINGS, ...settings },
    now: () => NOW,
    services: { states: () => running.services, look: async () => {} },
    throttle: { left: async () => running.left } as unknown as Parameters<typeof health>[0]['throttle'],
    delivery: { routeState } as Parameters<typeof health>[0]['delivery'],
    store: {
      approverComparison: async () => comparison,
      rowFaults: async () => record.faults,
      checkpointTimes: async () => record.times,
      backlog: async () => running.backlog,
      searchRecord: async () => running.rehearsals,
    } as unknown as Parameters<typeof health>[0]['store'],
    tenant: {
      sourceStates: async () => states,
      signInContext: async () => demand,
      deskSignIn: async () => demand,
    } as unknown as Parameters<typeof health>[0]['tenant'],
  })

describe('a source of the tenant', () => {
  const SPECIFICATION: readonly [TenantSourceId, SourceState['state'], Grade][] = [
    ['signIns', 'answered', 'good'],
    ['signIns', 'refused', 'less'],
    ['signIns', 'still', 'less'],
    ['risk', 'refused', 'less'],
    ['forwarding', 'not-configured', 'less'],
    ['inboxRules', 'not-asked', 'unknown'],
    ['roles', 'refused', 'bad'],
    ['eligibleGroups', 'refused', 'bad'],
    ['leaveDates', 'refused', 'bad'],
    ['methods', 'refused', 'bad'],
    ['accounts', 'refused', 'bad'],
  ]
  for (const [source, state, grade] of SPECIFICATION)
    test(`${source}, ${state}: ${grade}`, async () => {
      const rows = await rowsWith({}, [stateOf(source, state)])
      expect(rows.find((row) => row.check === 'source')?.grade).toBe(grade)
    })
})

describe('what the site needs now', () => {
  const rowsAbout = async (running: Partial<typeof RUNNING>) =>
    rowsWith({}, [], null, undefined, undefined, undefined, { ...RUNNING, ...running })
  const STATES: readonly [Pick<ServiceState, 'lookedAt' | 'failingSince'>, Grade][] = [
    [{ lookedAt: null, failingSince: null }, 'unknown'],
    [{ lookedAt: NOW, failingSince: null }, 'good'],
    [{ lookedAt: NOW, failingSince: hoursAgo(1) }, 'bad'],
  ]
  for (const service of SERVICES)
    for (const [state, grade] of STATES)
      test(`${service}, ${state.failingSince ? 'failing' : state.lookedAt ? 'working' : 'not looked at'}: ${grade}`, async () => {
        const rows = await rowsAbout({ services: [{ service, ...state }] })
        expect(rows.find((row) => row.check === 'service')?.grade).toBe(grade)
      })
  const BACKLOG: readonly [seconds: number | null, Grade][] = [
    [null, 'good'],
    [5, 'good'],
    [60, 'good'],
    [61, 'bad'],
  ]
  for (const [seconds, grade] of BACKLOG)
    test(`a task due ${seconds === null ? 'never' : `for ${seconds} seconds`}: ${grade}`, async () => {
      const dueSince = seconds === null ? null : new Date(NOW.getTime() - seconds * 1000)
      const rows = await rowsAbout({ backlog: { tasks: dueSince ? 1 : 0, dueSince } })
      expect(rows.find((row) => row.check === 'backlog')?.grade).toBe(grade)
    })
  const LEFT: readonly [number, Grade][] = [
    [3000, 'good'],
    [600, 'good'],
    [599, 'less'],
    [1, 'less'],
    [0, 'bad'],
  ]
  for (const [left, grade] of LEFT)
    test(`${left} codes left this hour: ${grade}`, async () =>
      expect((await rowsAbout({ left })).find((row) => row.check === 'sends-left')?.grade).toBe(grade))
  const REHEARSED: readonly [daysAgo: number | null, Grade][] = [
    [null, 'less'],
    [0, 'good'],
    [40, 'good'],
    [180, 'good'],
    [181, 'less'],
  ]
  for (const [daysAgo, grade] of REHEARSED)
    test(`a rehearsal ${daysAgo === null ? 'never recorded' : `${daysAgo} days ago`}: ${grade}`, async () => {
      const event = { at: hoursAgo(24 * (daysAgo ?? 0)), by: { kind: 'approver', id: 'x', name: 'Lee Gu' } }
      const rows = await rowsAbout({ rehearsals: daysAgo === null ? [] : [{ event }] })
      expect(rows.find((row) => row.check === 'rehearsal')).toMatchObject({
        grade,
        last: daysAgo === null ? null : { daysAgo, by: 'Lee Gu' },
      })
    })
  test('the organisation’s own directory refused: bad', async () => {
    const rows = await rowsWith({}, [{ ...stateOf('accounts', 'refused'), source: 'onPremises' }])
    expect(rows.find((row) => row.check === 'source')?.grade).toBe('bad')
  })
})

describe('whether two who decide are two people (R10)', () => {
  const [lynne, lee] = [
    { id: 'lynne' as AccountId, name: 'Lynne Robbins' },
    { id: 'lee' as AccountId, name: 'Lee Gu' },
  ]
  const compared = (more: Partial<ApproverComparison> = {}): ApproverComparison => ({
    at: NOW,
    listed: 'tenant',
    accounts: { approve: 2, ease: 2 },
    two: { approve: true, ease: true },
    unread: { approve: false, ease: false },
    pairs: [],
    ...more,
  })
  const gradesOf = async (comparison: ApproverComparison | null, settings: Partial<Settings> = {}) =>
    (await rowsWith(settings, [], comparison)).flatMap((row) =>
      row.check === 'two-people' ? [`${row.duty}: ${row.grade}`] : [],
    )
  test('is not known before anybody looked', async () =>
    expect(await gradesOf(null)).toEqual(['approve: unknown', 'ease: unknown']))
  test('is in order where two can be told apart', async () =>
    expect(await gradesOf(compared())).toEqual(['approve: good', 'ease: good']))
  test('is said where no two can, for each role by itself', async () =>
    expect(await gradesOf(compared({ two: { approve: true, ease: false } }))).toEqual(['ease: bad', 'approve: good']))
  test('names every pair that cannot be told apart', async () => {
    const pairs = [{ one: lynne, other: lee, duties: ['approve'] as const }]
    const rows = await rowsWith({}, [], compared({ pairs }))
    expect(rows.find((row) => row.check === 'not-told-apart')).toEqual({
      check: 'not-told-apart',
      grade: 'less',
      pair: pairs[0],
    })
  })
  test('says in red that one administrator eases alone, with the risk in the words of the policy file', async () => {
    const rows = await rowsWith({ soleAdministrator: { risk: 'We are few.' } }, [], compared())
    expect(rows.find((row) => row.check === 'sole-administrator')).toEqual({
      check: 'sole-administrator',
      grade: 'bad',
      risk: 'We are few.',
    })
  })
})

describe('a way to prove it without a phone (NIST SP 800-63B-4 §3.1.3.3, id N20)', () => {
  const PROVIDER = SETTINGS.outsideProviders
  const SPECIFICATION: readonly [readonly FactorId[], Settings['outsideProviders'], Grade][] = [
    [['code-by-text'], PROVIDER, 'bad'],
    [[], PROVIDER, 'bad'],
    [['code-by-text', 'code-by-email'], PROVIDER, 'good'],
    [['code-by-text', 'second-identity'], PROVIDER, PROVIDER.length > 0 ? 'good' : 'bad'],
    [['code-by-text', 'second-identity'], [], 'bad'],
    [['code-by-text', 'authenticator-code', 'face-check'], PROVIDER, 'bad'],
    [['saved-code'], PROVIDER, 'good'],
    [['code-by-text', 'recovery-contact'], PROVIDER, 'bad'],
  ]
  for (const [factors, outsideProviders, grade] of SPECIFICATION)
    test(`${factors.join(' and ') || 'no factor at all'}, ${outsideProviders.length} providers: ${grade}`, async () => {
      const rows = await rowsWith({ factors, outsideProviders })
      expect(rows.find((row) => row.check === 'way-without-phone')?.grade).toBe(grade)
    })
})

describe('all the way to aal2 without a phone (N10, N20)', () => {
  const SPECIFICATION: readonly [readonly FactorId[], Settings['notTogether'], Grade, paths: string][] = [
    [['code-by-text', 'code-by-email'], [], 'bad', ''],
    [['code-by-text', 'authenticator-code', 'work-account'], [], 'bad', ''],
    [['passkey'], [], 'good', 'passkey'],
    [['code-by-email', 'saved-code'], [], 'good', 'code-by-email saved-code'],
    [['code-by-email', 'saved-code'], [['code-by-email', 'saved-code']], 'bad', ''],
    [
      ['code-by-email', 'saved-code', 'second-identity'],
      [['code-by-email', 'saved-code']],
      'good',
      'code-by-email second-identity, saved-code second-identity',
    ],
    [['recovery-contact', 'approver-code'], [], 'bad', ''],
    [['code-by-email', 'recovery-contact'], [], 'good', 'code-by-email recovery-contact'],
  ]
  for (const [factors, notTogether, grade, paths] of SPECIFICATION)
    test(`${factors.join(', ')}${notTogether.map((pair) => `, without ${pair.join(' + ')}`).join('')}: ${grade}`, async () => {
      const row = (await rowsWith({ factors, notTogether })).find(({ check }) => check === 'path-without-phone')
      expect(row).toMatchObject({ grade, struck: notTogether })
      expect(row && 'paths' in row && row.paths.map((path) => path.join(' ')).join(', ')).toBe(paths)
    })
  test('a second identity is none without a provider', async () => {
    const rows = await rowsWith({ factors: ['code-by-email', 'second-identity'], outsideProviders: [] })
    expect(rows.find(({ check }) => check === 'path-without-phone')?.grade).toBe('bad')
  })
})

describe('what a strong sign-in demands', () => {
  const SPECIFICATION: readonly [string, Settings['strongSignIn'], SourceReading<ContextDemand>, Grade][] = [
    [
      'phishing-resistant of everybody',
      { acrs: 'c1' },
      seen({ demand: 'phishing-resistant', leavesOut: false }, NOW),
      'good',
    ],
    [
      'phishing-resistant, with some left out',
      { acrs: 'c1' },
      seen({ demand: 'phishing-resistant', leavesOut: true }, NOW),
      'less',
    ],
    ['two factors of any kind', { acrs: 'c1' }, seen({ demand: 'multifactor', leavesOut: false }, NOW), 'less'],
    ['nothing', { acrs: 'c1' }, seen({ demand: 'nothing', leavesOut: false }, NOW), 'bad'],
    ['what the tenant does not let be read', { acrs: 'c1' }, unseen('not-permitted'), 'bad'],
    ['no context at all', null, unseen('failed'), 'less'],
  ]
  for (const [demands, strongSignIn, look, grade] of SPECIFICATION)
    test(`${demands}: ${grade}`, async () => {
      const row = (await rowsWith({ strongSignIn }, [], null, look)).find(({ check }) => check === 'sign-in-context')
      expect(row).toMatchObject({
        grade,
        context: strongSignIn?.acrs ?? null,
        found: strongSignIn && look.kind === 'seen' ? look.value : null,
      })
    })
})

describe('what the sign-in at the desk demands', () => {
  const SPECIFICATION: readonly [string, SourceReading<ContextDemand>, Grade][] = [
    ['phishing-resistant of everybody', seen({ demand: 'phishing-resistant', leavesOut: false }, NOW), 'good'],
    ['phishing-resistant, with some left out', seen({ demand: 'phishing-resistant', leavesOut: true }, NOW), 'less'],
    ['two factors', seen({ demand: 'multifactor', leavesOut: false }, NOW), 'less'],
    ['nothing', seen({ demand: 'nothing', leavesOut: false }, NOW), 'bad'],
    ['what could not be read', unseen('not-permitted'), 'unknown'],
  ]
  for (const [demands, look, grade] of SPECIFICATION)
    test(`${demands}: ${grade}`, async () => {
      const row = (await rowsWith({}, [], null, look)).find(({ check }) => check === 'desk-sign-in')
      expect(row).toEqual({ check: 'desk-sign-in', grade, found: look.kind === 'seen' ? look.value : null })
    })
})

test('a waived look-up is red for as long as it is waived, with the risk as it was stated', async () => {
  const rows = await rowsWith({ waivedLookups: { leaver: 'Leaving dates are kept elsewhere.' } })
  expect(rows.filter((row) => row.check === 'waived-lookup')).toEqual([
    {
      check: 'waived-lookup',
      grade: 'bad',
      lookup: 'leaver',
      wouldBe: 'leaver',
      risk: 'Leaving dates are kept elsewhere.',
    },
  ])
})

describe('how mail leaves', () => {
  const rowAt = async (now: Date, hasBasicAuthentication: boolean) => {
    const mail = { route: 'smtp', hasBasicAuthentication, readsBounces: false } as const
    const rows = await health({ ...(await newWorld()).context, settings: { ...SETTINGS, mail }, now: () => now })
    return rows.find((row) => row.check === 'mail')
  }
  const SPECIFICATION: readonly [what: string, now: string, password: boolean, grade: Grade, basic: string | null][] = [
    ['a server of one’s own', '2026-12-15T08:00:00Z', false, 'good', null],
    ['a password at Exchange Online, before the end of 2026', '2026-12-15T08:00:00Z', true, 'bad', 'ends'],
    ['and after it', '2027-01-01T00:00:00Z', true, 'bad', 'ended'],
  ]
  for (const [what, now, password, grade, basic] of SPECIFICATION)
    test(`${what}: ${grade}`, async () => {
      expect(await rowAt(new Date(now), password)).toMatchObject({ check: 'mail', grade, basic })
    })
})

test('a route that takes nothing is red, with since when and what it answers, and another is not named', async () => {
  const since = hoursAgo(2)
  const rows = await rowsWith({}, [], null, undefined, IN_ORDER, (channel) => ({
    takenAt: hoursAgo(3),
    refused: channel === 'email' ? { since, why: '403 ErrorAccessDenied' } : null,
  }))
  expect(rows.filter(({ check }) => check === 'route-refused')).toEqual([
    { check: 'route-refused', grade: 'bad', channel: 'email', since, why: '403 ErrorAccessDenied' },
  ])
})

test('the worst comes first', async () => {
  const rows = await rowsWith({ factors: ['code-by-text'] }, [
    stateOf('accounts', 'answered'),
    stateOf('risk', 'not-asked'),
    stateOf('signIns', 'refused'),
    stateOf('roles', 'refused'),
  ])
  const grades = [
    'bad',
    'bad',
    'bad',
    'less',
    'less',
    'unknown',
    'unknown',
    'unknown',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
  ]
  expect(rows.map(({ grade }) => grade)).toEqual(grades)
})

describe('the record and what the database holds (R19)', () => {
  const gradeOf = async (check: 'rows-believed' | 'checkpoints', record: Partial<typeof IN_ORDER>) => {
    const rows = await rowsWith({}, [], null, undefined, { ...IN_ORDER, ...record })
    return rows.find((row) => row.check === check)?.grade
  }
  test('a row that does not carry our code needs somebody, with how many and since when', async () => {
    expect(await gradeOf('rows-believed', {})).toBe('good')
    const faults = { rows: 3, since: hoursAgo(5) }
    expect(await gradeOf('rows-believed', { faults })).toBe('bad')
    const rows = await rowsWith({}, [], null, undefined, { ...IN_ORDER, faults })
    expect(rows).toContainEqual({ check: 'rows-believed', grade: 'bad', ...faults })
  })
  test.each([
    ['no checkpoint yet: not known', null, null, 'unknown'],
    ['one that went out an hour ago: in order', 1, 1, 'good'],
    ['one that went out yesterday, and none since: in order', 30, 25, 'good'],
    ['no letter for more than a day: somebody has to look', 1, 27, 'bad'],
    ['made and never sent: somebody has to look', 1, null, 'bad'],
  ] as const)('%s', async (_title, made, mailed, grade) => {
    const at = (hours: number | null) => (hours === null ? null : hoursAgo(hours))
    expect(await gradeOf('checkpoints', { times: { madeAt: at(made), mailedAt: at(mailed) } })).toBe(grade)
  })
})
