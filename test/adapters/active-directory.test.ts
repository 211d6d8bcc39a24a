/** Unlocking and resetting in a real Active Directory, with delegated rights. Runs where Samba's domain controller is installed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openActiveDirectory } from '#lib/adapters/active-directory/directory.ts'
import type { Log } from '#lib/ports/logger.ts'
import type { OnPremises } from '#lib/ports/on-premises-directory.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { unlock } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { newSyncedWorld } from '#test/lib/use-cases/claimant/synced.ts'
import { must } from '#test/lib/use-cases/claimant/world.ts'
import { trust } from '#test/trust.ts'
import { type Domain, PASSWORD, STAFF, startDomain } from './samba.ts'
import { missingForSamba } from './samba-missing.ts'

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }
const PEOPLE = [
  'alice',
  'bob',
  'carol',
  'dave',
  'erin',
  'frank',
  'grace',
  'heidi',
  'ivan',
  'judy',
  'kim',
  'liam',
  'mona',
  'nils',
]
const NEW = 'Quay-9-lantern-Harbour'
/** Bits of the attribute `userAccountControl`. */
const NORMAL = 0x200
const BY_SMART_CARD_ALONE = 0x4_0000
/** How long a lock lasts in the domain that samba.ts sets up. */
const LOCKED_FOR_MINUTES = 30
const NOBODY = Buffer.alloc(16, 7).toString('base64')

const missing = missingForSamba()
if (missing) console.log(missing)

describe.skipIf(missing)('the organisation’s own directory', () => {
  let domain: Domain
  let directory: OnPremises
  let now = () => new Date()
  const open = (more: Partial<Parameters<typeof openActiveDirectory>[0]> = {}) =>
    openActiveDirectory({
      url: domain.url,
      ...domain.service,
      below: STAFF,
      log: SILENT,
      now: () => now(),
      ...more,
    })
  beforeAll(async () => {
    domain = await startDomain(PEOPLE)
    trust(domain.authority)
    directory = open()
  })
  afterAll(() => domain?.stop())

  const read = async (name: string) => {
    const look = await directory.read(await domain.anchorOf(name))
    if (look.kind !== 'seen' || !look.value) throw new Error(`${name} is not seen`)
    return look.value
  }
  const lock = async (name: string) => {
    for (let i = 0; i < 3; i++) await domain.signIn(name, `wrong-${i}`)
  }

  test('an account is read by its anchor', async () =>
    expect(await read('alice')).toEqual({
      enabled: true,
      locked: false,
      lockedAt: null,
      opensAt: null,
      passwordChangedAt: expect.any(Date),
      passwordMayChangeAt: null,
      minimumAgeSeen: true,
      isProtected: false,
      insideLogonHours: true,
      hoursBeginAt: null,
    }))

  test('three wrong passwords lock; unlocking lets the right one in again', async () => {
    await lock('alice')
    expect([(await read('alice')).locked, await domain.signIn('alice', PASSWORD)]).toEqual([true, '775'])
    const { lockedAt, opensAt } = await read('alice')
    expect(Math.abs(Date.now() - (lockedAt?.getTime() ?? 0))).toBeLessThan(60_000)
    expect((opensAt?.getTime() ?? 0) - (lockedAt?.getTime() ?? 0)).toBe(LOCKED_FOR_MINUTES * 60_000)
    expect(await directory.unlock(await domain.anchorOf('alice'))).toEqual({ kind: 'applied' })
    expect([(await read('alice')).locked, await domain.signIn('alice', PASSWORD)]).toEqual([false, null])
  })

  test('a new password unlocks in the same moment, and the old one ends', async () => {
    const before = (await read('bob')).passwordChangedAt?.getTime() ?? 0
    await lock('bob')
    expect(await directory.setPassword(await domain.anchorOf('bob'), NEW, true)).toEqual({ kind: 'applied' })
    expect([await domain.signIn('bob', NEW), await domain.signIn('bob', PASSWORD)]).toEqual([null, '52e'])
    expect((await read('bob')).passwordChangedAt?.getTime()).toBeGreaterThan(before)
  })

  test('quotes, signs and letters beyond ASCII arrive as they were chosen', async () => {
    const chosen = '"Quay" \\ 9-läntern, čoln ⛵"'
    expect(await directory.setPassword(await domain.anchorOf('liam'), chosen, true)).toEqual({ kind: 'applied' })
    expect([await domain.signIn('liam', chosen), await domain.signIn('liam', PASSWORD)]).toEqual([null, '52e'])
  })

  test('moved out of the unit since it was read: neither found nor changed', async () => {
    const anchor = await domain.anchorOf('mona')
    expect(await directory.read(anchor)).toMatchObject({ value: { enabled: true } })
    domain.tool('user', 'move', 'mona', 'CN=Users,DC=corp,DC=test')
    expect(await directory.setPassword(anchor, NEW, true)).toEqual({ kind: 'refused', why: 'not-found' })
    expect(await directory.unlock(anchor)).toEqual({ kind: 'refused', why: 'not-found' })
    expect(await domain.signIn('mona', PASSWORD)).toBeNull()
  })

  test('an account that signs in by smart card alone is given no password', async () => {
    expect((await read('nils')).isProtected).toBe(false)
    await domain.write('nils', 'userAccountControl', String(NORMAL | BY_SMART_CARD_ALONE))
    expect(await read('nils')).toMatchObject({ enabled: true, isProtected: true })
  })

  test('a password that the directory finds too weak is refused, and nothing changes', async () => {
    expect(await directory.setPassword(await domain.anchorOf('carol'), 'short', true)).toEqual({
      kind: 'refused',
      why: 'password-refused',
    })
    expect(await domain.signIn('carol', PASSWORD)).toBeNull()
  })

  test('the minimum age of a password is told as the moment at which it may change', async () => {
    domain.tool('domain', 'passwordsettings', 'set', '--min-pwd-age=2')
    try {
      const { passwordChangedAt, passwordMayChangeAt } = await read('dave')
      expect((passwordMayChangeAt?.getTime() ?? 0) - (passwordChangedAt?.getTime() ?? 0)).toBe(2 * 86_400_000)
    } finally {
      domain.tool('domain', 'passwordsettings', 'set', '--min-pwd-age=0')
    }
  })

  describe('a rule for some people alone (fine-grained password policy)', () => {
    const DAY_IN_MINUTES = 24 * 60
    const minutesFrom = (from: Date | null, to: Date | null) =>
      from && to ? (to.getTime() - from.getTime()) / 60_000 : null
    beforeAll(async () => {
      const strict = ['--min-pwd-age=3', '--account-lockout-duration=90', '--account-lockout-threshold=3']
      domain.tool('domain', 'passwordsettings', 'pso', 'create', 'strict', '1', ...strict)
      domain.tool('domain', 'passwordsettings', 'pso', 'apply', 'strict', 'kim')
      await lock('kim')
    })

    test('that may not be read leaves minimum age and end of the lock unknown; the domain’s are not told instead', async () => {
      expect(await read('kim')).toMatchObject({
        locked: true,
        lockedAt: expect.any(Date),
        opensAt: null,
        passwordMayChangeAt: null,
        minimumAgeSeen: false,
      })
    })
    test('and nobody else is touched by it', async () =>
      expect(await read('dave')).toMatchObject({ minimumAgeSeen: true, passwordMayChangeAt: null }))
    test('is told once reading its two values was delegated, and nothing else of it', async () => {
      domain.delegateRules()
      const { lockedAt, opensAt, passwordChangedAt, passwordMayChangeAt, minimumAgeSeen } = await read('kim')
      expect(minutesFrom(lockedAt, opensAt)).toBe(90)
      expect(minutesFrom(passwordChangedAt, passwordMayChangeAt)).toBe(3 * DAY_IN_MINUTES)
      expect(minimumAgeSeen).toBe(true)
    })
    test('without a minimum age and with a lock for ever: at any time, and no end is told', async () => {
      const lax = ['--min-pwd-age=0', '--account-lockout-duration=0']
      domain.tool('domain', 'passwordsettings', 'pso', 'set', 'strict', ...lax)
      expect(await read('kim')).toMatchObject({
        locked: true,
        opensAt: null,
        passwordMayChangeAt: null,
        minimumAgeSeen: true,
      })
    })
  })

  test('a lock that only a person opens has no end that could be told', async () => {
    const forMinutes = (minutes: number) =>
      domain.tool('domain', 'passwordsettings', 'set', `--account-lockout-duration=${minutes}`)
    await lock('dave')
    forMinutes(0)
    try {
      expect(await read('dave')).toMatchObject({ locked: true, lockedAt: expect.any(Date), opensAt: null })
    } finally {
      forMinutes(LOCKED_FOR_MINUTES)
    }
  })

  test('a disabled account is read as such', async () => {
    domain.tool('user', 'disable', 'erin')
    expect((await read('erin')).enabled).toBe(false)
  })

  test('an account past its end date is read like one that is disabled; Entra ID does not hear of the date', async () => {
    const enabledUntil = async (accountExpires: string) => {
      await domain.write('alice', 'accountExpires', accountExpires)
      return (await read('alice')).enabled
    }
    const stepsAt = (at: number) => ((BigInt(at) + 11_644_473_600_000n) * 10_000n).toString()
    const HOUR = 3_600_000
    expect(await enabledUntil(stepsAt(Date.now() - HOUR))).toBe(false)
    expect(await enabledUntil(stepsAt(Date.now() + HOUR))).toBe(true)
    expect(await enabledUntil('9223372036854775807')).toBe(true)
    expect(await enabledUntil('0')).toBe(true)
  })

  test('nobody has an anchor that is nobody’s, or that is none', async () => {
    for (const anchor of [NOBODY, '', 'nonsense', '*'])
      expect(await directory.read(anchor)).toMatchObject({ kind: 'seen', value: null })
    expect(await directory.unlock(NOBODY)).toEqual({ kind: 'refused', why: 'not-found' })
  })

  test('the delegation is real: outside the unit nobody is found, and the service account is not', async () => {
    const everywhere = open({ below: 'DC=corp,DC=test' })
    const [guid = ''] = /objectGUID: (\S+)/
      .exec(domain.tool('user', 'show', 'Administrator', '--attributes=objectGUID'))
      ?.slice(1) ?? ['']
    const anchor = Buffer.from(
      guid.replace(/^(..)(..)(..)(..)-(..)(..)-(..)(..)-(.{4})-(.{12})$/, '$4$3$2$1$6$5$8$7$9$10'),
      'hex',
    ).toString('base64')
    expect(await directory.read(anchor)).toMatchObject({ value: null })
    expect(await everywhere.read(anchor)).toMatchObject({ value: { isProtected: true } })
    expect(await everywhere.setPassword(anchor, NEW, true)).toEqual({ kind: 'refused', why: 'not-permitted' })
  })

  test('outside its hours an account is read as such, with the hour from which it may', async () => {
    // One hour a week: Sunday, 3 to 4.
    await domain.write('frank', 'logonHours', Buffer.alloc(21).fill(0x08, 0, 1))
    const { insideLogonHours, hoursBeginAt } = await read('frank')
    now = () => new Date(hoursBeginAt?.getTime() ?? 0)
    const then = await read('frank')
    now = () => new Date()
    expect([insideLogonHours, hoursBeginAt?.getUTCDay(), hoursBeginAt?.getUTCHours()]).toEqual([false, 0, 3])
    expect([then.insideLogonHours, then.hoursBeginAt]).toEqual([true, null])
  })

  /** The walks themselves, with the real directory behind them; Microsoft's half is in memory. */
  describe('from the findings to the door', () => {
    const locked = async (name: string) => {
      await lock(name)
      return proved(name)
    }
    const proved = async (name: string) => {
      const world = await newSyncedWorld(directory, { anchor: await domain.anchorOf(name) })
      const browser = await world.begin()
      await browser.proveTwice()
      return { world, browser }
    }

    test('synced and locked on-premises → told so → unlocked: the right password works again', async () => {
      const { world, browser } = await locked('grace')
      expect((await browser.request()).diagnosis?.findings[0]?.cause).toBe('on-premises-locked')
      must(await selectRemedy(world.context, browser.token, 'unlock-on-premises'))
      must(await unlock(world.context, browser.token))
      await world.settle()
      expect((await browser.request()).state).toBe('done')
      expect(await domain.signIn('grace', PASSWORD)).toBeNull()
    })

    test('synced and forgotten → a new password, which unlocks as well: it works, and the old one does not', async () => {
      const { world, browser } = await locked('heidi')
      must(await selectRemedy(world.context, browser.token, 'reset-password'))
      const set = await resetPassword(world.context, browser.token, { password: NEW, alsoEndSessions: false })
      expect(must(set).state).toBe('done')
      expect([await domain.signIn('heidi', NEW), await domain.signIn('heidi', PASSWORD)]).toEqual([null, '52e'])
      expect(world.tenant.writes).toEqual([])
    })

    test('a password that only the directory finds too weak is told as its rules; a longer one is taken', async () => {
      const { world, browser } = await proved('ivan')
      must(await selectRemedy(world.context, browser.token, 'reset-password'))
      domain.tool('domain', 'passwordsettings', 'set', '--min-pwd-length=14')
      try {
        const choice = { password: 'Quay-9-boats', alsoEndSessions: false }
        expect(must(await resetPassword(world.context, browser.token, choice))).toMatchObject({
          state: 'remedy',
          refusal: 'directory-refused-password',
        })
        const longer = { ...choice, password: NEW }
        expect(must(await resetPassword(world.context, browser.token, longer)).state).toBe('done')
        expect(await domain.signIn('ivan', longer.password)).toBeNull()
      } finally {
        domain.tool('domain', 'passwordsettings', 'set', '--min-pwd-length=12')
      }
    })

    test('the minimum age refuses with its time, before anything is typed', async () => {
      domain.tool('domain', 'passwordsettings', 'set', '--min-pwd-age=2')
      try {
        const { passwordMayChangeAt } = await read('judy')
        const { world, browser } = await proved('judy')
        expect(await selectRemedy(world.context, browser.token, 'reset-password')).toEqual({
          ok: false,
          refusal: 'password-too-young',
          retryAt: passwordMayChangeAt,
        })
      } finally {
        domain.tool('domain', 'passwordsettings', 'set', '--min-pwd-age=0')
      }
    })

    test('an account that the directory guards itself is handed to a person', async () => {
      await domain.write('judy', 'adminCount', '1')
      const { world, browser } = await proved('judy')
      expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('queued')
    })
  })

  test('a directory that cannot be reached, or does not take our own password, is not seen and not changed', async () => {
    for (const gone of [open({ url: 'ldaps://localhost:1' }), open({ password: 'wrong' })]) {
      expect(await gone.read(await domain.anchorOf('carol'))).toEqual({ kind: 'unseen', why: 'failed' })
      expect(await gone.setPassword(await domain.anchorOf('carol'), NEW, true)).toEqual({
        kind: 'not-applied',
        why: 'unavailable',
      })
    }
  })

  test('an authority that nobody trusts is not spoken to', async () => {
    const plain = open({ url: domain.url.replace('localhost', '127.0.0.2') })
    expect(await plain.read(await domain.anchorOf('carol'))).toEqual({ kind: 'unseen', why: 'failed' })
  })

  /** The last: from here on the directory shows nobody more than was granted. */
  describe('where not everybody may read all of an account', () => {
    const USER_ACCOUNT_RESTRICTIONS = '4c164200-20c0-11d0-a768-00aa006e0529'
    const ALL = ''
    const minimumAgesSeen = async () => [(await read('kim')).minimumAgeSeen, (await read('carol')).minimumAgeSeen]

    test('whether somebody has a rule of their own is not known: the domain’s is not told in its place', async () => {
      expect(await minimumAgesSeen()).toEqual([true, true])
      await domain.emptyReaders()
      domain.letRead(USER_ACCOUNT_RESTRICTIONS)
      await lock('carol')
      expect(await read('carol')).toMatchObject({ enabled: true, locked: true, opensAt: null })
      expect(await minimumAgesSeen()).toEqual([false, false])
    })
    test('it is, once that was granted', async () => {
      domain.letRead(ALL)
      expect(await minimumAgesSeen()).toEqual([true, true])
      expect((await read('carol')).opensAt).not.toBeNull()
    })
  })
})
