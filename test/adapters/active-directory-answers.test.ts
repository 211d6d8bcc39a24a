/** What Active Directory's worst answers are taken for: nothing is told of a password that it did not say, and nothing is done twice. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openActiveDirectory } from '#lib/adapters/active-directory/directory.ts'
import type { OnPremisesAccount } from '#lib/rules/account/on-premises.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import type { Log } from '#lib/ports/logger.ts'
import type { OnPremises } from '#lib/ports/on-premises-directory.ts'
import { trust } from '#test/trust.ts'
import { type Script, type ScriptedDirectory, startScriptedDirectory } from './scripted-directory.ts'

const ANCHOR = Buffer.alloc(16, 7).toString('base64')
const NOW = new Date('2026-11-23T09:30:00Z')
const steps = (moment: string): string => ((BigInt(Date.parse(moment)) + 11_644_473_600_000n) * 10_000n).toString()
const SET_AT = '2026-11-20T09:30:00.000Z'
const LOCKED_AT = '2026-11-23T09:20:00.000Z'
const FOR_EVER = '-9223372036854775808'
const MINUTES_IN_STEPS = 600_000_000n
const minutes = (count: bigint): string => (-count * MINUTES_IN_STEPS).toString()

const NORMAL = 512
const SOMEBODY = {
  userAccountControl: String(NORMAL),
  'msDS-User-Account-Control-Computed': '0',
  pwdLastSet: steps(SET_AT),
  uSNChanged: '4711',
  defaultNamingContext: 'DC=corp',
  minPwdAge: '0',
  lockoutDuration: minutes(30n),
}
const LOCKED = { 'msDS-User-Account-Control-Computed': '16', lockoutTime: steps(LOCKED_AT) }

const without = (name: string, entry: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(entry).filter(([attribute]) => attribute !== name))

describe('a domain controller at its worst', () => {
  let server: ScriptedDirectory
  let directory: OnPremises
  const logged: unknown[] = []
  const note = (facts: unknown) => void logged.push(facts)
  const log: Log = { info: note, warn: note, error: note }
  const open = (answersWithinMs = 5_000) =>
    openActiveDirectory({
      url: server.url,
      account: 'svc-recovery@corp.test',
      password: 'Only-4-unlocking',
      below: 'OU=Staff',
      log,
      now: () => NOW,
      answersWithinMs,
    })
  beforeAll(async () => {
    server = await startScriptedDirectory()
    trust(server.authority)
    directory = open()
  })
  afterAll(() => server.stop())
  afterEach(async () => {
    await server.isLeft()
    Object.assign(server.script, { entry: SOMEBODY, change: { code: 0 }, answersAfter: 0 } satisfies Script)
    server.heard()
  })
  const found = (more: Readonly<Record<string, string>> = {}) => {
    server.script.entry = { ...SOMEBODY, ...more }
  }

  describe('what a change comes to', () => {
    const RULES = '0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0'
    const NO_FAULT_OF_IT = '0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0'
    const refused = (why: Extract<Applied, { kind: 'refused' }>['why']) => ({ kind: 'refused', why }) as const
    const NOT_NOW = { kind: 'not-applied', why: 'unavailable' } as const
    const ANSWERS: readonly [what: string, change: Script['change'], means: Applied][] = [
      ['it is made', { code: 0 }, { kind: 'applied' }],
      ['its rules speak against the password', { code: 53, says: RULES }, refused('password-refused')],
      ['its rules speak against the value', { code: 19, says: RULES }, refused('password-refused')],
      ['it will not, and not for the password', { code: 53, says: NO_FAULT_OF_IT }, refused('unrecognised')],
      ['it will not, and says nothing', { code: 53 }, refused('unrecognised')],
      ['the rights do not reach the account', { code: 50 }, refused('not-permitted')],
      ['the account was moved away since it was found', { code: 32 }, refused('not-found')],
      ['it may only be read, and sends us elsewhere', { code: 10 }, NOT_NOW],
      ['it is busy', { code: 51 }, NOT_NOW],
      ['it is about to go', { code: 52 }, NOT_NOW],
      ['it knows of nothing but a fault', { code: 80 }, { kind: 'unknown' }],
      ['the line is cut', 'cut', { kind: 'unknown' }],
    ]
    for (const [what, change, means] of ANSWERS)
      test(`${what}: ${'why' in means ? means.why : means.kind}, and it was sent once`, async () => {
        found()
        server.script.change = change
        expect(await directory.setPassword(ANCHOR, 'Quay-9-lantern-Harbour', true)).toEqual(means)
        expect(server.heard()).toEqual(['bind', 'search', 'modify'])
      })
    for (const asOwnChange of [true, false])
      test(`the history ${asOwnChange ? 'counts for a choice of their own' : 'does not count for what a person approved'}`, async () => {
        found()
        await directory.setPassword(ANCHOR, 'Quay-9-lantern-Harbour', asOwnChange)
        // Not critical, and PolicyHintsRequestValue with its one flag (MS-ADTS §3.1.1.3.4.1.27).
        const control = Buffer.concat([
          Buffer.from('1.2.840.113556.1.4.2239'),
          Buffer.from('01010004053003020101', 'hex'),
        ])
        expect(server.lastAsked().includes(control)).toBe(asOwnChange)
      })
    test('nobody has the anchor: nothing is sent', async () => {
      server.script.entry = null
      expect(await directory.setPassword(ANCHOR, 'Quay-9-lantern-Harbour', true)).toEqual(refused('not-found'))
      expect(server.heard()).toEqual(['bind', 'search'])
    })
    test('neither the password nor what the directory says is logged', async () => {
      found()
      server.script.change = { code: 53, says: 'CN=Adele Vance,OU=Staff' }
      await directory.setPassword(ANCHOR, 'Quay-9-lantern-Harbour', true)
      expect(logged).toContainEqual({ call: 'set-password', fault: 'ldap 53' })
      expect(JSON.stringify(logged)).not.toMatch(/Adele|lantern|Only-4/)
    })
  })

  describe('the time limit is of all that is asked', () => {
    const LIMIT_MS = 400
    test('each answer in time and all of them too late: not seen', async () => {
      found()
      server.script.answersAfter = 150
      expect(await open(LIMIT_MS).read(ANCHOR)).toEqual({ kind: 'unseen', why: 'failed' })
    })
    test('late before the change: it is not made, then or afterwards', async () => {
      found()
      server.script.answersAfter = 250
      expect(await open(LIMIT_MS).unlock(ANCHOR)).toEqual({ kind: 'not-applied', why: 'unavailable' })
      await server.isLeft()
      expect(server.heard()).not.toContain('modify')
    })
    test('late after the change was sent: nobody knows', async () => {
      found()
      server.script.change = 'silent'
      expect(await open(3 * LIMIT_MS).unlock(ANCHOR)).toEqual({ kind: 'unknown' })
    })
  })

  describe('what is read', () => {
    const PSO = { 'msDS-ResultantPSO': 'CN=strict,CN=Password Settings Container,CN=System,DC=corp' }
    const MAY_SIGN_IN_BY_CARD_ALONE = String(NORMAL | 0x4_0000)
    const READ: readonly [what: string, entry: Record<string, string>, account: Partial<OnPremisesAccount>][] = [
      ['an ordinary account', {}, { enabled: true, locked: false, minimumAgeSeen: true, isProtected: false }],
      ['locked: until the domain’s duration is over', LOCKED, { opensAt: new Date('2026-11-23T09:50:00Z') }],
      ['locked until somebody unlocks', { ...LOCKED, lockoutDuration: FOR_EVER }, { locked: true, opensAt: null }],
      ['locked, and the duration is nought', { ...LOCKED, lockoutDuration: '0' }, { locked: true, opensAt: null }],
      ['a lock that is over by itself', { lockoutTime: steps(LOCKED_AT) }, { locked: false, lockedAt: null }],
      [
        'the domain’s minimum age',
        { minPwdAge: minutes(5n * 24n * 60n) },
        { passwordMayChangeAt: new Date('2026-11-25T09:30:00Z'), minimumAgeSeen: true },
      ],
      [
        'a rule of their own, although the domain has another',
        { ...PSO, minPwdAge: minutes(5n), 'msDS-MinimumPasswordAge': minutes(24n * 60n) },
        { passwordMayChangeAt: new Date('2026-11-21T09:30:00Z'), minimumAgeSeen: true },
      ],
      [
        'a rule of their own that is not ours to read: the domain’s is not told',
        { ...PSO, ...LOCKED, minPwdAge: minutes(5n) },
        { passwordMayChangeAt: null, minimumAgeSeen: false, locked: true, opensAt: null },
      ],
      [
        'a rule of their own without a minimum age',
        { ...PSO, 'msDS-MinimumPasswordAge': '0' },
        { passwordMayChangeAt: null, minimumAgeSeen: true },
      ],
      [
        'a password that has to be changed at the next sign-in, under a rule that is not ours to read',
        { ...PSO, pwdLastSet: '0' },
        { passwordMayChangeAt: null, minimumAgeSeen: true },
      ],
      ['sign-in by smart card alone', { userAccountControl: MAY_SIGN_IN_BY_CARD_ALONE }, { isProtected: true }],
      ['guarded by the directory itself', { adminCount: '1' }, { isProtected: true }],
      ['once guarded, and let go', { adminCount: '0' }, { isProtected: false }],
    ]
    for (const [what, entry, account] of READ)
      test(what, async () => {
        found(entry)
        expect(await directory.read(ANCHOR)).toMatchObject({ kind: 'seen', value: account })
      })
    const UNREADABLE: readonly [attribute: keyof typeof SOMEBODY, account: Partial<OnPremisesAccount>][] = [
      ['userAccountControl', { enabled: false }],
      ['minPwdAge', { minimumAgeSeen: false }],
      ['lockoutDuration', { opensAt: null }],
      // A person without the right to read it may have a rule of their own that we cannot see either.
      ['uSNChanged', { minimumAgeSeen: false, passwordMayChangeAt: null, opensAt: null }],
    ]
    for (const [attribute, account] of UNREADABLE)
      test(`${attribute} is not ours to read: nothing is made up`, async () => {
        server.script.entry = without(attribute, { ...SOMEBODY, ...LOCKED })
        expect(await directory.read(ANCHOR)).toMatchObject({ value: account })
      })
    test('a rule of their own is told, although little else of the account is ours to read', async () => {
      server.script.entry = without('uSNChanged', { ...SOMEBODY, ...PSO, 'msDS-MinimumPasswordAge': '0' })
      expect(await directory.read(ANCHOR)).toMatchObject({ value: { minimumAgeSeen: true } })
    })
    test('the day of the password is not ours to read, and there is a minimum age: nobody can say that it is over', async () => {
      server.script.entry = without('pwdLastSet', { ...SOMEBODY, minPwdAge: minutes(5n) })
      expect(await directory.read(ANCHOR)).toMatchObject({ value: { minimumAgeSeen: false } })
    })
  })
})
