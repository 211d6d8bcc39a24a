/** What the port `Tenant` promises, whatever stands behind it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountClass, type AccountId, classOf } from '#lib/rules/account/account.ts'
import { type CauseId, diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import type { Tenant } from '#lib/ports/tenant.ts'

/** A tenant that holds the sample people of Contoso. */
export interface TenantSubject {
  readonly tenant: Tenant
  /** Puts the sample people back. */
  readonly settle: () => Promise<void>
  readonly restrict: (mail: string, on: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

const NOBODY = '00000000-0000-4000-8000-000000000000' as AccountId

const CLASSES: readonly [signInName: string, AccountClass][] = [
  ['adele.vance@contoso.com', 'member'],
  ['lidia.holloway@contoso.com', 'privileged'],
  ['patti.fernandez@contoso.com', 'privileged'],
  ['nestor.wilke@contoso.com', 'privileged'],
  ['lee.gu@contoso.com', 'synced'],
  ['henrietta.mueller@contoso.com', 'synced'],
  ['grady.archie@adfs.contoso.com', 'federated'],
  ['joni.sherman@contoso.com', 'leaver'],
]

const CAUSES: readonly [signInName: string, CauseId][] = [
  ['adele.vance@contoso.com', 'smart-lockout'],
  ['diego.siciliani@contoso.com', 'wrong-passwords-one-device'],
  ['johanna.lorenz@contoso.com', 'password-expired'],
  ['lynne.robbins@contoso.com', 'account-disabled'],
  ['pradeep.gupta@contoso.com', 'sending-restricted'],
  ['isaiah.langer@contoso.com', 'nothing-wrong'],
]

export function tenantContract(name: string, open: () => Promise<TenantSubject>): void {
  describe(`the tenant: ${name}`, () => {
    let subject: TenantSubject
    let tenant: Tenant
    beforeAll(async () => {
      subject = await open()
      tenant = subject.tenant
    })
    beforeEach(() => subject.settle())
    afterAll(() => subject.close())

    const idOf = async (signInName: string): Promise<AccountId> => {
      const found = await tenant.findAccount(signInName)
      if (!found) throw new Error(`${signInName} is not there`)
      return found.id
    }
    const accountOf = async (id: AccountId) => {
      const account = await tenant.readAccount(id)
      if (!account) throw new Error('the account is not there')
      return account
    }

    const ENABLED: readonly [string, boolean][] = [
      ['adele.vance@contoso.com', true],
      ['lynne.robbins@contoso.com', false],
    ]
    for (const [signInName, enabled] of ENABLED)
      test(`says whether ${signInName} may sign in: ${enabled ? 'yes' : 'no'}`, async () =>
        expect(await tenant.readEnabled(await idOf(signInName))).toMatchObject({ kind: 'seen', value: enabled }))
    test('says of an account that is not there any more that it may not sign in', async () =>
      expect(await tenant.readEnabled(NOBODY)).toMatchObject({ kind: 'seen', value: false }))

    test('finds an account by its sign-in name in any case', async () => {
      const found = await tenant.findAccount('Adele.VANCE@contoso.com')
      expect(found).toMatchObject({ displayName: 'Adele Vance', signInName: 'adele.vance@contoso.com' })
    })

    for (const unknown of ['nobody@contoso.com', "o'hara@contoso.com", 'a#b@contoso.com', 'a&b=c@contoso.com', 'me'])
      test(`finds nobody for ${unknown}`, async () => expect(await tenant.findAccount(unknown)).toBeNull())

    test('says since when an account is, the same at every reading', async () => {
      const found = await tenant.findAccount('adele.vance@contoso.com')
      expect(found?.createdAt).toEqual(expect.any(Date))
      expect((await accountOf(await idOf('adele.vance@contoso.com'))).createdAt).toEqual(found?.createdAt)
    })

    test('does not take an object id for a sign-in name', async () => {
      expect(await tenant.findAccount(await idOf('adele.vance@contoso.com'))).toBeNull()
    })

    for (const [signInName, accountClass] of CLASSES)
      test(`${signInName} is ${accountClass}, with every look-up answered`, async () => {
        const { lookups } = await accountOf(await idOf(signInName))
        expect(Object.values(lookups).map((lookup) => lookup.kind)).toEqual(Object.keys(lookups).map(() => 'answered'))
        expect(classOf(lookups)).toBe(accountClass)
      })

    test('reads what a recovery needs of an account', async () => {
      expect(await accountOf(await idOf('adele.vance@contoso.com'))).toMatchObject({
        signInName: 'adele.vance@contoso.com',
        displayName: 'Adele Vance',
        givenName: 'Adele',
        employeeId: 'C1001',
        enabled: true,
        hasMailbox: true,
        mail: 'adele.vance@contoso.com',
        preferredLanguage: 'en-GB',
        manager: {
          id: await idOf('allan.deyoung@contoso.com'),
          mail: 'allan.deyoung@contoso.com',
          language: 'en-GB',
        },
        passwordChangedAt: expect.any(Date),
      })
    })

    test('says of synchronised accounts whether they may reset at Microsoft', async () => {
      const answers = await Promise.all(
        ['lee.gu@contoso.com', 'henrietta.mueller@contoso.com'].map(async (one) => accountOf(await idOf(one))),
      )
      expect(answers.map(({ ssprCapable }) => ssprCapable)).toEqual([
        { kind: 'answered', value: true },
        { kind: 'answered', value: false },
      ])
    })

    test('knows what ties a synchronised account to the directory on-premises, and of others nothing', async () => {
      const [synced, member] = await Promise.all(
        ['lee.gu@contoso.com', 'adele.vance@contoso.com'].map(async (one) => accountOf(await idOf(one))),
      )
      expect(Buffer.from(synced?.onPremisesAnchor ?? '', 'base64')).toHaveLength(16)
      expect(member?.onPremisesAnchor).toBeNull()
      const evidence = await tenant.readEvidence({ id: await idOf('lee.gu@contoso.com') })
      expect(evidence.onPremisesAnchor).toBe(synced?.onPremisesAnchor)
    })

    test('answers null for an account that is gone', async () => expect(await tenant.readAccount(NOBODY)).toBeNull())

    test('lists authenticators with addresses that a code can be sent to, and their age', async () => {
      const adele = await idOf('adele.vance@contoso.com')
      const authenticators = await tenant.readAuthenticators(adele)
      expect(authenticators).toMatchObject({
        kind: 'answered',
        value: expect.arrayContaining([
          expect.objectContaining({ kind: 'email', address: 'adele.vance@example.org', createdAt: expect.any(Date) }),
          expect.objectContaining({ kind: 'phone', address: '+447700900101', phoneType: 'mobile' }),
        ]),
      })
      expect(await tenant.readMethodChanges(adele)).toEqual({ kind: 'answered', value: [] })
    })

    test('tells when methods were added, newest first', async () => {
      const methodChanges = await tenant.readMethodChanges(await idOf('debra.berger@contoso.com'))
      if (methodChanges.kind !== 'answered') throw new Error(methodChanges.kind)
      expect(methodChanges.value.length).toBeGreaterThan(0)
      expect(methodChanges.value).toEqual(methodChanges.value.toSorted((one, other) => +other.at - +one.at))
    })

    for (const [signInName, cause] of CAUSES)
      test(`${signInName} shows the evidence of ${cause}`, async () => {
        const evidence = await tenant.readEvidence({ id: await idOf(signInName) })
        expect(diagnose(evidence)[0]?.cause).toBe(cause)
      })

    test('shows sign-ins newest first, none older than thirty days', async () => {
      const evidence = await tenant.readEvidence({ id: await idOf('adele.vance@contoso.com') })
      if (evidence.signIns.kind !== 'seen') throw new Error(evidence.signIns.why)
      const moments = evidence.signIns.value.map(({ at }) => at.getTime())
      expect(moments.length).toBeGreaterThan(10)
      expect(moments).toEqual(moments.toSorted((one, other) => other - one))
      expect(Math.min(...moments)).toBeGreaterThan(evidence.gatheredAt.getTime() - 30 * 86_400_000)
    })

    test('sees a sending restriction come and go', async () => {
      const mail = 'adele.vance@contoso.com'
      const adele = { signInName: mail, mail }
      expect(await tenant.readSendingRestriction(adele)).toMatchObject({ kind: 'seen', value: null })
      await subject.restrict(mail, true)
      expect(await tenant.readSendingRestriction(adele)).toMatchObject({
        kind: 'seen',
        value: { since: expect.any(Date) },
      })
      await subject.restrict(mail, false)
      expect(await tenant.readSendingRestriction(adele)).toMatchObject({ kind: 'seen', value: null })
    })

    test('sets a password, and the account shows that it changed', async () => {
      const id = await idOf('adele.vance@contoso.com')
      const before = await accountOf(id)
      expect(await tenant.apply(id, { kind: 'set-password', password: 'Fresh-Morning-8841' })).toEqual({
        kind: 'applied',
      })
      const after = await accountOf(id)
      expect(after.passwordChangedAt?.getTime()).toBeGreaterThan(before.passwordChangedAt?.getTime() ?? 0)
    })

    test('says that the tenant refuses a password, and changes nothing', async () => {
      const id = await idOf('adele.vance@contoso.com')
      const before = await accountOf(id)
      expect(await tenant.apply(id, { kind: 'set-password', password: 'short' })).toEqual({
        kind: 'refused',
        why: 'password-refused',
      })
      expect((await accountOf(id)).passwordChangedAt).toEqual(before.passwordChangedAt)
    })

    test('ends sessions, and the account shows from when', async () => {
      const id = await idOf('adele.vance@contoso.com')
      const before = await accountOf(id)
      expect(await tenant.apply(id, { kind: 'end-sessions' })).toEqual({ kind: 'applied' })
      const after = await accountOf(id)
      expect(after.sessionsValidFrom?.getTime()).toBeGreaterThan(before.sessionsValidFrom?.getTime() ?? 0)
    })

    test('switches sign-in on again', async () => {
      const id = await idOf('lynne.robbins@contoso.com')
      expect((await accountOf(id)).enabled).toBe(false)
      expect(await tenant.apply(id, { kind: 'enable-sign-in' })).toEqual({ kind: 'applied' })
      expect((await accountOf(id)).enabled).toBe(true)
    })

    for (const write of [
      { kind: 'set-password', password: 'Fresh-Morning-8841' },
      { kind: 'end-sessions' },
      { kind: 'enable-sign-in' },
    ] as const)
      test(`says that there is no account to ${write.kind} on`, async () => {
        expect(await tenant.apply(NOBODY, write)).toEqual({ kind: 'refused', why: 'not-found' })
      })
  })
}
