/** The table of budgets, read as an auditor would: who pays first, who is never refused, and that nothing else counts. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AZURE_MAIL, AZURE_TEXT, EXCHANGE_MAILBOX, SMTP_SERVER } from '#lib/adapters/delivery/send-budget.ts'
import { ATTEMPT_LIMITS, type LimitSubjects, rowsOf, type Verb } from '#lib/rules/organisation/attempt-limits.ts'
import { factors } from '#lib/rules/proofs/factors/index.ts'
import { guessVerbOf } from '#lib/use-cases/claimant/prove/guess-limits.ts'
import { LIMITS } from '#lib/rules/throttle.ts'

const VERBS = Object.keys(ATTEMPT_LIMITS) as Verb[]
const idsOf = (verb: Verb) =>
  rowsOf(verb).map(({ limit, effect }) => (effect === 'refuses' ? limit : `${limit} ${effect}`))

describe('what each verb draws on, in order (R4, R5)', () => {
  const SPECIFICATION: readonly [Verb, readonly string[]][] = [
    ['begin', ['begin:device', 'begin:known', 'begin:network', 'begin:network:day', 'begin:total alarms']],
    [
      'ask-code',
      [
        'send:known stands-in',
        'send:network',
        'send:device',
        'send:approved stands-in',
        'send:account:hour',
        'send:account:day',
        'send:account:all',
      ],
    ],
    ['ask-people', ['send:network', 'ask:browser', 'vouch:account']],
    ['ask-wallet', ['send:network', 'ask:browser']],
    ['ask-own', ['ask:browser']],
    ['deliver-code', ['send:destination:hour', 'send:destination:day', 'send:total']],
    ['tell-attempts', ['attempts:account stands-in', 'send:account:all']],
    ['tell-attempts-at', ['attempts:destination stands-in', 'send:destination:day']],
    ['answer', ['try:device', 'try:network', 'try:total alarms', 'try:turn takes-turns']],
    ['guess', ['try:known stands-in', 'try:account:network', 'try:account']],
    ['guess-read-out', ['try:read-out:request', 'try:read-out:account']],
    ['prove-elsewhere', ['try:device', 'try:network', 'try:total alarms', 'try:turn takes-turns', 'identity:subject']],
    ['take-over', ['pair:network', 'pair:total alarms', 'pair:turn takes-turns']],
    ['set-password', ['ask:browser']],
    ['vouch', ['vouch:person']],
    ['enrol-address', ['enrol:send', 'enrol:destination', 'send:destination:hour', 'send:destination:day']],
    ['decide', ['desk:decide']],
    ['guard', ['desk:guard']],
  ]
  for (const [verb, limits] of SPECIFICATION) test(verb, () => expect(idsOf(verb)).toEqual(limits))

  for (const verb of VERBS)
    test(`${verb}: whoever is stopped for what they did themselves has spent nothing of an account's`, () => {
      const owners = rowsOf(verb)
        .filter(({ effect }) => effect !== 'stands-in')
        .map(({ owner }) => owner)
      const firstOfAccount = owners.indexOf('account')
      const last = owners.lastIndexOf('sender')
      expect(firstOfAccount === -1 || last < firstOfAccount).toBe(true)
    })
  test('only sending, which costs money, is ever refused by a total', () => {
    const refusing = VERBS.flatMap(rowsOf).filter(
      ({ limit, effect }) => limit.endsWith(':total') && effect !== 'alarms',
    )
    expect(new Set(refusing.map(({ limit }) => limit))).toEqual(new Set(['send:total', 'notice:total']))
  })
  test('every limit stands in the table or is a sending service’s own, or it would be counted by nobody', () => {
    const services = [AZURE_MAIL, AZURE_TEXT, EXCHANGE_MAILBOX, SMTP_SERVER]
    const ofServices = services.flatMap(({ sends, asks, closed }) => [...sends, ...asks, closed])
    const used = new Set([...VERBS.flatMap(rowsOf).map(({ limit }) => limit), ...ofServices])
    expect(Object.keys(LIMITS).filter((limit) => !used.has(limit as keyof typeof LIMITS))).toEqual([])
  })
  test('a verb that does not say for whom it counts is stopped, not let through', () => {
    for (const verb of VERBS.filter((one) => one !== 'begin'))
      expect(() => rowsOf(verb).map(({ of }) => of({})), verb).toThrow('nobody to count')
  })
})

describe('a way that nobody can guess is counted for no account (R5)', () => {
  const SPECIFICATION = {
    'work-account': null,
    passkey: null,
    'authenticator-code': 'guess',
    'saved-code': null,
    'code-by-email': 'guess',
    'code-by-text': 'guess',
    'second-identity': null,
    'recovery-contact': 'guess-read-out',
    'approver-code': 'guess-read-out',
    'face-check': null,
  } as const
  for (const { id } of factors)
    test(`${id}: ${SPECIFICATION[id] ?? 'by device and network only'}`, () =>
      expect(guessVerbOf(id)).toBe(SPECIFICATION[id]))
  const SUBJECTS: LimitSubjects = {
    name: 'name',
    way: 'passkey',
    network: 'near',
    device: 'mine',
    request: '1',
    identity: 'i',
  }
  test('and what is counted of it names neither the account nor the claimed name', () => {
    for (const verb of ['answer', 'prove-elsewhere', 'ask-own'] as const)
      for (const { of } of rowsOf(verb)) expect(of(SUBJECTS)).not.toContain('name')
  })
})

test('nothing but the one place that runs the table counts what people do, and one what a service allows', () => {
  const root = join(import.meta.dirname, '../../../..')
  const takers = globSync('{app,lib,pages}/**/*.{ts,tsx}', { cwd: root }).filter((path) =>
    /\bthrottle\??\.take\(|\btake\(['"]\w+:/.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(takers.toSorted()).toEqual(['lib/adapters/delivery/send-budget.ts', 'lib/use-cases/spend-limits.ts'])
})
