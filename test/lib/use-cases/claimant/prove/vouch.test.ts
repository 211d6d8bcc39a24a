import { describe, expect, test, vi } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { answered, failed } from '#lib/rules/account/account.ts'
import { CLAIMANT } from '#lib/rules/audit.ts'
import { decisionFor } from '#lib/rules/request/policy-input.ts'
import { move } from '#lib/rules/request/move-request.ts'
import { changed, type EnrolledOf } from '#lib/rules/proofs/enrolment.ts'
import { denyClaimant } from '#lib/use-cases/claimant/prove/deny-claimant.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { escalate } from '#lib/use-cases/escalate.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { askedToVouch, vouch } from '#lib/use-cases/claimant/prove/vouch.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Employee } from '#lib/rules/account/employee.ts'
import { approver as anApprover, second, sitDown } from '#test/lib/use-cases/approver/people.ts'
import { allNo, daysBefore, email, exampleAccount, NOW } from '#test/example.ts'
import { approveReset } from '../approve.ts'
import { giveSheet } from '../enrolled.ts'
import type { Resident } from '../fakes/tenant.ts'
import {
  type Browser,
  GOOD_PASSWORD,
  KNOWN,
  locked,
  must,
  newWorld,
  refusalOf,
  UNKNOWN,
  type World,
  wrongFor,
} from '../world.ts'

const ADELE = exampleAccount().id
/** The manager of the example account. */
const MIRIAM = exampleAccount().manager?.id as AccountId
const ALEX = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0202' as AccountId
const FACTORS = ['code-by-email', 'code-by-text', 'saved-code', 'recovery-contact'] as const

const colleague = (id: AccountId, first: string, number: string): Resident =>
  locked({
    account: exampleAccount({
      id,
      signInName: `${first}@contoso.com`.toLowerCase(),
      displayName: first,
      employeeId: number,
      mail: `${first}@contoso.com`.toLowerCase(),
      otherMails: [`${first}@example.net`.toLowerCase()],
      mobilePhone: null,
      manager: null,
    }),
    authenticators: [email(`${first}@example.org`.toLowerCase())],
  })

async function office(more: Parameters<typeof newWorld>[0] = {}): Promise<World> {
  const world = await newWorld({ ...more, settings: { factors: FACTORS, ...more.settings } })
  world.tenant.residents.set('miriam', colleague(MIRIAM, 'Miriam', 'C-3001'))
  world.tenant.residents.set('alex', colleague(ALEX, 'Alex', 'C-3002'))
  return world
}

/** Adele names Alex, so many days ago. */
async function names(world: World, contactId: AccountId, daysAgo: number): Promise<void> {
  const contact: EnrolledOf<'contact'> = {
    kind: 'contact',
    id: world.context.random.id(),
    accountId: ADELE,
    version: 1,
    addedAt: daysBefore(daysAgo),
    lastUsedAt: null,
    ended: null,
    contactId,
    name: 'Alex',
  }
  const event = { at: contact.addedAt, requestId: null, kind: 'enrolled', by: { kind: 'claimant' }, facts: {} } as const
  await world.store.changeEnrolled({ add: [contact], event })
}

const signedIn = (world: World, id: AccountId, more: Partial<Employee> = {}): Employee => ({
  id,
  tenantId: '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4',
  name: id === MIRIAM ? 'Miriam Graham' : 'Alex Wilber',
  signInName: 'somebody@contoso.com',
  signedInAt: world.context.now(),
  contexts: ['c1'],
  demand: 'phishing-resistant',
  ...more,
})

const letters = (world: World) => world.delivery.mails.filter(({ subject }) => subject.includes('vouch for them'))
const linkIn = (world: World): string => {
  const [, link] = /\/vouch\?link=(\S+)/.exec(letters(world).at(-1)?.body ?? '') ?? []
  if (!link) throw new Error('Nobody was asked.')
  return link
}

/** With one proof of her own, she asks for somebody who knows her. */
async function asked(more: Parameters<typeof newWorld>[0] = {}, own: 'code-by-text' | 'saved-code' = 'code-by-text') {
  const world = await office(more)
  await names(world, ALEX, 100)
  const [sheet = ''] = own === 'saved-code' ? await giveSheet(world, daysBefore(30)) : []
  const browser = await world.begin()
  await (own === 'saved-code' ? provesWithSheet(browser, sheet) : browser.prove(own))
  must(await stepUp(world.context, browser.token))
  must(await browser.ask('recovery-contact'))
  return { world, browser, link: linkIn(world) }
}
const provesWithSheet = async (browser: Browser, code: string) => {
  must(await browser.ask('saved-code'))
  must(await browser.type('saved-code', code))
}
const say = (world: World, link: string, by: AccountId = MIRIAM, how = 'known-voice') =>
  vouch(world.context, signedIn(world, by), link, how)

describe('Somebody who knows the claimant', () => {
  test('reads out a code after speaking with them, and the claimant types it (N08, N19)', async () => {
    const { world, browser, link } = await asked()
    const { code } = must(await say(world, link))
    expect(code).toMatch(/^\d{4} \d{4}$/)
    must(await browser.type('recovery-contact', code))
    expect(await browser.request()).toMatchObject({ state: 'findings', assurance: 'aal2' })
  })
  test('stands in the proof, and with how they knew in the record (R7, R19)', async () => {
    const { world, browser, link } = await asked()
    must(await browser.type('recovery-contact', must(await say(world, link, ALEX, 'face-to-face')).code))
    expect((await browser.request()).proofs.at(-1)).toMatchObject({
      factor: 'recovery-contact',
      method: 'recovery-contact',
      vouchedBy: ALEX,
      boundAt: daysBefore(100),
    })
    expect(world.store.recorded.find(({ kind }) => kind === 'vouched')).toMatchObject({
      by: { kind: 'employee', id: ALEX },
      facts: { checked: 'face-to-face' },
    })
  })
  test('sees who asks, since when and from what browser, and nothing happens by looking', async () => {
    const world = await office()
    const browser = await world.begin()
    await browser.prove('code-by-text')
    must(await stepUp(world.context, browser.token))
    must(
      await askFor(world.context, browser.token, 'recovery-contact', {
        network: '198.51.100.7',
        device: 'Safari, iPhone',
      }),
    )
    await world.settle()
    const events = world.store.recorded.length
    const { reference, begunAt } = await browser.request()
    expect(must(await askedToVouch(world.context, signedIn(world, MIRIAM), linkIn(world)))).toEqual({
      name: 'Adele Vance',
      signInName: 'adele@contoso.com',
      reference,
      begunAt,
      askedAt: world.context.now(),
      device: 'Safari, iPhone',
      isOver: false,
    })
    expect(world.store.recorded).toHaveLength(events)
    expect(letters(world)[0]?.body).toContain('Safari on iPhone')
  })
  test('is written to at work, in one letter each, which holds no code', async () => {
    const { world } = await asked()
    expect(
      letters(world)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['alex@contoso.com', 'miriam@contoso.com'])
    expect(letters(world).every(({ body }) => !/\d{4} ?\d{4}\b(?!-)/.test(body.replace(/\/vouch\S+/, '')))).toBe(true)
  })
  test('all addresses of the account hear that somebody vouched', async () => {
    const { world, link } = await asked()
    must(await say(world, link))
    await world.settle()
    const told = world.delivery.mails.filter(({ subject }) =>
      subject.startsWith('Someone confirmed that you’re recovering'),
    )
    expect(told.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
    expect(told[0]?.body).toContain('/stop?link=')
  })
  test('may be shown a new code, which takes the place of the old one', async () => {
    const { world, browser, link } = await asked()
    const older = must(await say(world, link)).code
    const newer = must(await say(world, link)).code
    expect(refusalOf(await browser.type('recovery-contact', older))).toBe('code-superseded')
    must(await browser.type('recovery-contact', newer))
  })
  test('is not written to again on the strength of a proof that has grown old', async () => {
    const { world, browser, link } = await asked({ settings: { factors: [...FACTORS, 'approver-code'] } })
    must(await browser.type('recovery-contact', must(await say(world, link)).code))
    await world.pass({ minutes: 31 })
    must(await stepUp(world.context, browser.token))
    expect(refusalOf(await browser.ask('recovery-contact'))).toBe('not-permitted')
  })
})

describe('Nobody hears of it before the claimant has a proof of their own (R7)', () => {
  test('a press without one is refused, and no letter goes out', async () => {
    const world = await office()
    const browser = await world.begin()
    expect(refusalOf(await browser.ask('recovery-contact'))).toBe('not-permitted')
    expect(letters(world)).toEqual([])
  })
  test('a code that an approver read out is no proof of their own', async () => {
    const world = await office({ settings: { factors: [...FACTORS, 'approver-code'] } })
    const browser = await world.begin()
    await browser.prove('code-by-text')
    const request = await browser.request()
    const proofs = request.proofs.map((proof) => ({ ...proof, vouchedBy: ALEX }))
    const next = { ...request, version: request.version + 1, proofs, state: 'stepping-up' } as const
    const event = {
      at: request.movedAt,
      requestId: request.id,
      kind: 'step-up',
      by: { kind: 'claimant' },
      facts: {},
    } as const
    await world.store.commit({ from: request, to: next, event })
    expect(refusalOf(await browser.ask('recovery-contact'))).toBe('not-permitted')
  })
  test('a name that nobody has gets no further than its first page, where nobody is asked for either (R4)', async () => {
    const world = await office()
    const browser = await world.begin(UNKNOWN)
    expect(refusalOf(await browser.ask('recovery-contact'))).toBe('not-permitted')
  })
})

describe('Whom it reaches', () => {
  const hears = async (make: (world: World) => void | Promise<void>) => {
    const world = await office()
    await make(world)
    const browser = await world.begin()
    await browser.prove('code-by-text')
    must(await stepUp(world.context, browser.token))
    const said = await browser.ask('recovery-contact')
    return { said, to: letters(world).map(({ to }) => to) }
  }
  const resident = (world: World, key: string) => world.tenant.residents.get(key) as Resident
  const change = (world: World, key: string, account: Partial<Resident['account']>) => {
    resident(world, key).account = { ...resident(world, key).account, ...account }
  }
  const SPECIFICATION: readonly [string, (world: World) => void | Promise<void>, string[]][] = [
    ['the manager', () => undefined, ['miriam@contoso.com']],
    [
      'a contact that was named eight days ago',
      (world) => names(world, ALEX, 8),
      ['alex@contoso.com', 'miriam@contoso.com'],
    ],
    ['not a contact that was named six days ago (R6)', (world) => names(world, ALEX, 6), ['miriam@contoso.com']],
    ['not somebody who has left', (world) => change(world, 'miriam', { enabled: false }), []],
    ['not somebody without a mailbox', (world) => change(world, 'miriam', { mail: null, hasMailbox: false }), []],
    ['not a guest', (world) => change(world, 'miriam', { lookups: { ...allNo, guest: answered(true) } }), []],
    [
      'not somebody of whom that is unknown',
      (world) => change(world, 'miriam', { lookups: { ...allNo, guest: failed('503') } }),
      [],
    ],
    ['not another account of the claimant (R10)', (world) => change(world, 'miriam', { employeeId: 'C-1001' }), []],
    ['nobody, where there is no manager and no contact', (world) => change(world, KNOWN, { manager: null }), []],
    ['nobody twice', async (world) => names(world, MIRIAM, 50), ['miriam@contoso.com']],
  ]
  for (const [who, make, to] of SPECIFICATION)
    test(`${who}; the claimant is told the same`, async () => {
      const heard = await hears(make)
      expect(heard.to.toSorted()).toEqual(to)
      expect(heard.said).toEqual({ ok: true, value: { again: null } })
    })
  test('a tenant that does not answer delays it, in the same words', async () => {
    const world = await office()
    const browser = await world.begin()
    await browser.prove('code-by-text')
    must(await stepUp(world.context, browser.token))
    world.tenant.down = true
    expect(await browser.ask('recovery-contact')).toEqual({ ok: true, value: { again: null } })
    expect(letters(world)).toEqual([])
    world.tenant.down = false
    await world.settle()
    expect(letters(world)).toHaveLength(1)
  })
  test('four times a day, and not again by the next press (R5)', async () => {
    const { world, browser } = await asked()
    const first = letters(world).length
    must(await browser.ask('recovery-contact'))
    expect(letters(world)).toHaveLength(first)
    for (let i = 0; i < 3; i++) {
      await world.pass({ minutes: 6 })
      await browser.prove('code-by-text').catch(() => undefined)
      await world.pass({ minutes: 5 })
      await browser.ask('recovery-contact')
    }
    expect(letters(world).length).toBeLessThanOrEqual(4 * first)
  })
})

describe('Who may vouch', () => {
  const DENIED: readonly [string, (world: World) => Employee, string][] = [
    [
      'somebody who was not asked',
      (world) => signedIn(world, '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0999' as AccountId),
      'request-unknown',
    ],
    ['the claimant', (world) => signedIn(world, ADELE), 'request-unknown'],
    [
      'somebody whose sign-in is 11 minutes old (A18)',
      (world) => signedIn(world, MIRIAM, { signedInAt: new Date(world.context.now().getTime() - 11 * 60_000) }),
      'sign-in-too-old',
    ],
    [
      'somebody of whose sign-in Entra ID says nothing (A15)',
      (world) => signedIn(world, MIRIAM, { contexts: [] }),
      'sign-in',
    ],
  ]
  for (const [who, make, refusal] of DENIED)
    test(`not ${who}`, async () => {
      const { world, link } = await asked()
      const said = await vouch(world.context, make(world), link, 'known-voice')
      expect(refusalOf(said)).toMatch(new RegExp(`^${refusal}`))
      expect(world.store.recorded.some(({ kind }) => kind === 'vouched')).toBe(false)
    })
  test('not somebody who has become the claimant’s other account, a guest or a leaver since they were asked (R10)', async () => {
    for (const [more, refusal] of [
      [{ employeeId: 'C-1001' }, 'not-your-own'],
      [{ enabled: false }, 'not-permitted'],
      [{ lookups: { ...allNo, guest: answered(true) } }, 'not-permitted'],
    ] as const) {
      const { world, link } = await asked()
      const miriam = world.tenant.residents.get('miriam') as Resident
      miriam.account = { ...miriam.account, ...more }
      expect(refusalOf(await say(world, link))).toBe(refusal)
    }
  })
  test('not somebody whom the claimant has taken off their list since, nor a manager of before', async () => {
    const { world, browser, link } = await asked()
    const [contact] = await world.store.enrolled(ADELE)
    if (!contact) throw new Error('Adele has named nobody.')
    const to = changed(contact, { ended: { at: world.context.now(), why: 'removed' } })
    const event = {
      at: world.context.now(),
      requestId: null,
      kind: 'looked',
      by: { kind: 'latchkey' },
      facts: {},
    } as const
    expect(await world.store.changeEnrolled({ replace: [{ from: contact, to }], event })).toBe(true)
    expect(refusalOf(await say(world, link, ALEX))).toBe('not-permitted')
    must(await say(world, link, MIRIAM))
    world.adele().account = exampleAccount({ manager: { id: ALEX, mail: 'alex@contoso.com' } })
    expect(refusalOf(await say(world, link, MIRIAM))).toBe('not-permitted')
    expect((await browser.request()).proofs).toHaveLength(1)
  })
  test('not without saying how, and not by a tap', async () => {
    const { world, link } = await asked()
    for (const how of ['', 'yes', 'registered-number'])
      expect(refusalOf(await say(world, link, MIRIAM, how))).toBe('choice-missing')
  })
  test('not by a link that was altered, or is a day old', async () => {
    const { world, link } = await asked()
    expect(refusalOf(await say(world, `${link}x`))).toBe('request-unknown')
    expect(refusalOf(await say(world, link.replace(/^./, '9')))).toBe('request-unknown')
    await world.pass({ hours: 24, minutes: 1 })
    expect(refusalOf(await say(world, link))).not.toBeNull()
  })
  test('not for a request that is over, and not once the code was used', async () => {
    const { world, browser, link } = await asked()
    must(await browser.type('recovery-contact', must(await say(world, link)).code))
    expect(refusalOf(await say(world, link))).toBe('request-moved-on')
    expect(must(await askedToVouch(world.context, signedIn(world, MIRIAM), link)).isOver).toBe(true)
  })
  describe('somebody who has approved the request does not vouch for it afterwards (R7, R10)', () => {
    /** Approved by Miriam, who signs in to the desk with this account. */
    const approvedBy = async (approverId: AccountId) => {
      const { world, browser, link } = await asked()
      must(await noneOfThese(world.context, browser.token))
      await approveReset(world, await browser.request())
      const approved = await browser.request()
      const approvals = approved.approvals.map((approval) => ({ ...approval, approverId }))
      const event = {
        at: approved.movedAt,
        requestId: approved.id,
        kind: 'noted',
        by: { kind: 'claimant' },
        facts: {},
      } as const
      await world.store.commit({ from: approved, to: { ...approved, version: approved.version + 1, approvals }, event })
      return { world, link }
    }
    const ADMIN = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0203' as AccountId
    const ACCOUNTS: readonly [
      title: string,
      number: string | null,
      people: Settings['people'],
      refusal: string | null,
    ][] = [
      ['with the same employee number', 'c-3001', [], 'vouches-not-decides'],
      ['with none, so that nobody can tell', null, [], 'vouches-not-decides'],
      ['in the same row of people', null, [{ accounts: [ADMIN, MIRIAM] }], 'vouches-not-decides'],
      ['of somebody else, by its number', 'C-3009', [], null],
      ['of somebody else, by a row of people', null, [{ accounts: [ADMIN] }, { accounts: [MIRIAM] }], null],
    ]
    test('under the account that they approved with', async () => {
      const { world, link } = await approvedBy(MIRIAM)
      expect(refusalOf(await say(world, link))).toBe('vouches-not-decides')
    })
    for (const [title, number, people, refusal] of ACCOUNTS)
      test(`nor under another account, approved from one ${title}: ${refusal ?? 'somebody else vouches'}`, async () => {
        const { world, link } = await approvedBy(ADMIN)
        const admin = colleague(ADMIN, 'MiriamAdmin', 'C-3001')
        world.tenant.residents.set('admin', { ...admin, account: { ...admin.account, employeeId: number } })
        Object.assign(world.context.settings, { people })
        // Whoever approved it before her, somebody else by their number.
        world.tenant.residents.set('one', colleague('miriam' as AccountId, 'One', 'C-4001'))
        if (people.length > 0) Object.assign(world.context.settings, { people: [...people, { accounts: ['miriam'] }] })
        expect(refusalOf(await say(world, link))).toBe(refusal)
      })
    test('nor where the account that approved is gone since', async () => {
      const { world, link } = await approvedBy(ADMIN)
      expect(refusalOf(await say(world, link))).toBe('vouches-not-decides')
    })
  })
  test('and whoever vouched decides nothing about it at the desk (R7)', async () => {
    const { world, browser, link } = await asked()
    must(await browser.type('recovery-contact', must(await say(world, link)).code))
    const request = must(await askAPerson(world.context, browser.token))
    const miriam = anApprover(world, { id: MIRIAM, name: 'Miriam Graham' })
    const { id, version } = request
    const approved = await approve(world.context, miriam, id, { version, remedy: 'reset-password' })
    expect(refusalOf(approved)).toBe('vouches-not-decides')
  })
})

describe('Where it cannot be said whether they are the claimant under another account (R10)', () => {
  const resident = (world: World, key: string) => world.tenant.residents.get(key) as Resident
  const change = (world: World, key: string, account: Partial<Resident['account']>) => {
    resident(world, key).account = { ...resident(world, key).account, ...account }
  }
  /** One proof of her own and the word of her manager; the text is another proof of her own. */
  const vouchedFor = async (make: (world: World) => void, own: readonly ('code-by-text' | 'code-by-email')[] = []) => {
    const { world, browser, link } = await asked({}, 'saved-code')
    make(world)
    must(await browser.type('recovery-contact', must(await say(world, link)).code))
    for (const factor of own) {
      must(await stepUp(world.context, browser.token))
      await browser.prove(factor)
    }
    return { world, browser, chosen: must(await selectRemedy(world.context, browser.token, 'reset-password')) }
  }
  const CASES: readonly [string, (world: World) => void, 'remedy' | 'two people'][] = [
    ['both have an employee number, and they differ', () => undefined, 'remedy'],
    ['the contact has no employee number', (world) => change(world, 'miriam', { employeeId: null }), 'two people'],
    ['the claimant has no employee number', (world) => change(world, KNOWN, { employeeId: null }), 'two people'],
    [
      'neither has one',
      (world) => ['miriam', KNOWN].forEach((one) => change(world, one, { employeeId: ' ' })),
      'two people',
    ],
    [
      'the methods of the contact could not be read',
      ({ tenant }) => {
        const read = tenant.readAuthenticators.bind(tenant)
        vi.spyOn(tenant, 'readAuthenticators').mockImplementation(async (id, from) =>
          id === MIRIAM ? { kind: 'failed', why: '503' } : read(id, from),
        )
      },
      'two people',
    ],
  ]
  for (const [title, make, leadsTo] of CASES)
    test(`${title}: a new password is for ${leadsTo === 'remedy' ? 'themselves' : 'two approvers'}`, async () => {
      const { chosen } = await vouchedFor(make)
      expect(chosen).toMatchObject(
        leadsTo === 'remedy'
          ? { state: 'remedy', escalation: null }
          : { state: 'queued', escalation: { why: 'perhaps-own', approvers: 2 } },
      )
    })
  const noNumber = (world: World) => change(world, 'miriam', { employeeId: null })
  test('beside proofs that suffice without them, they stand in nobody’s way', async () => {
    expect((await vouchedFor(noNumber, ['code-by-email'])).chosen.state).toBe('remedy')
  })
  test('one approver is not enough, and two are', async () => {
    // Of the claimant nobody can tell; voucher and approvers are three people.
    const { world, browser, chosen } = await vouchedFor((at) => change(at, KNOWN, { employeeId: null }))
    sitDown(world)
    const press = { version: chosen.version, remedy: 'reset-password' } as const
    const first = must(await approve(world.context, anApprover(world), chosen.id, press))
    expect(first).toMatchObject({ state: 'queued', approvals: [{}] })
    const both = await approve(world.context, second(world), chosen.id, { ...press, version: first.version })
    expect(must(both)).toMatchObject({ state: 'approved', approvals: [{}, {}] })
    expect((await browser.request()).state).toBe('approved')
  })
  test('an approver who may be whoever vouched decides nothing about it, and declining is open to them (R7)', async () => {
    const { world, chosen } = await vouchedFor(noNumber)
    sitDown(world)
    const { id, version } = chosen
    const press = { version, remedy: 'reset-password' } as const
    const by = anApprover(world)
    expect(refusalOf(await approve(world.context, by, id, press))).toBe('approvers-not-told-apart')
    expect(refusalOf(await handOver(world.context, by, id, press))).toBe('approvers-not-told-apart')
    expect(must(await decline(world.context, by, id, { version, reason: 'Not them.' })).state).toBe('declined')
  })
  test('in the moment before the tenant is touched, one approval is not enough either (R11)', async () => {
    const { world, browser, link } = await asked()
    noNumber(world)
    must(await browser.type('recovery-contact', must(await say(world, link)).code))
    const request = await browser.request()
    const permission = { remedy: 'reset-password', assurance: 'aal2', proofsSince: null, lapsesAt: null } as const
    const event = { at: NOW, requestId: request.id, kind: 'chose', by: { kind: 'claimant' }, facts: {} } as const
    const to = {
      ...request,
      version: request.version + 1,
      state: 'remedy',
      remedy: 'reset-password',
      permission,
    } as const
    await world.store.commit({ from: request, to, event })
    await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
    expect(world.tenant.writes).toEqual([])
  })
})

describe('Beside a telephone number alone, a second approver sees how they were checked (R7)', () => {
  const vouchedBeside = async (by: AccountId, more: readonly 'code-by-email'[] = []) => {
    const { world, browser, link } = await asked()
    for (const factor of more) {
      await browser.prove(factor)
      must(await stepUp(world.context, browser.token))
    }
    must(await browser.type('recovery-contact', must(await say(world, link, by)).code))
    return { world, browser, chosen: must(await selectRemedy(world.context, browser.token, 'reset-password')) }
  }
  for (const [who, by] of [
    ['the manager', MIRIAM],
    ['a contact', ALEX],
  ] as const)
    test(`the word of ${who} and a text: a new password is for an approver, and then for the claimant`, async () => {
      const { world, browser, chosen } = await vouchedBeside(by)
      expect(chosen).toMatchObject({
        state: 'queued',
        assurance: 'aal2',
        escalation: { why: 'number-alone', approvers: 1 },
      })
      sitDown(world)
      const press = { version: chosen.version, remedy: 'reset-password' } as const
      expect(must(await approve(world.context, anApprover(world), chosen.id, press)).state).toBe('approved')
      expect((await browser.request()).state).toBe('approved')
    })
  test('in the moment before the tenant is touched it is asked again (R11)', async () => {
    const { world, browser, chosen } = await vouchedBeside(ALEX)
    const permission = { remedy: 'reset-password', assurance: 'aal2', proofsSince: null, lapsesAt: null } as const
    const event = { at: NOW, requestId: chosen.id, kind: 'chose', by: { kind: 'claimant' }, facts: {} } as const
    const to = {
      ...chosen,
      version: chosen.version + 1,
      state: 'remedy',
      remedy: 'reset-password',
      permission,
    } as const
    await world.store.commit({ from: chosen, to, event })
    await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
    expect(world.tenant.writes).toEqual([])
  })
})

describe('A manager, of whom nobody knows since when (R7)', () => {
  test('never makes aal2 with a mailbox alone; a contact who was named long ago does', async () => {
    for (const [by, assurance] of [
      [MIRIAM, 'aal1'],
      [ALEX, 'aal2'],
    ] as const) {
      const world = await office()
      await names(world, ALEX, 100)
      const browser = await world.begin()
      await browser.prove('code-by-email')
      must(await stepUp(world.context, browser.token))
      must(await browser.ask('recovery-contact'))
      must(await browser.type('recovery-contact', must(await say(world, linkIn(world), by)).code))
      expect([by, (await browser.request()).assurance]).toEqual([by, assurance])
    }
  })
  test('is asked only beside a proof older than the window: an address of the profile is none', async () => {
    const world = await office({
      adele: { account: exampleAccount({ otherMails: ['adele@example.org'] }), authenticators: [] },
    })
    await names(world, ALEX, 100)
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    must(await browser.ask('recovery-contact'))
    expect(letters(world).map(({ to }) => to)).toEqual(['alex@contoso.com'])
    expect(refusalOf(await say(world, linkIn(world), MIRIAM))).toBe('request-unknown')
  })
  test('whom the claimant named long ago as well is a contact like any other', async () => {
    const world = await office()
    await names(world, MIRIAM, 100)
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    must(await browser.ask('recovery-contact'))
    must(await browser.type('recovery-contact', must(await say(world, linkIn(world), MIRIAM)).code))
    expect((await browser.request()).assurance).toBe('aal2')
  })
})

describe('The code that they read out', () => {
  test('proves nothing in another request, or another browser (R2)', async () => {
    const { world, browser, link } = await asked()
    const other = await world.begin(KNOWN, '203.0.113.4')
    await other.prove('code-by-email')
    must(await stepUp(world.context, other.token))
    const { code } = must(await say(world, link))
    expect(refusalOf(await other.type('recovery-contact', code))).toBe('code-incorrect')
    must(await browser.type('recovery-contact', code))
  })
  test('works for ten minutes, has five tries, and is kept as a keyed hash only (N06, N17, R13)', async () => {
    const { world, browser, link } = await asked()
    const { code } = must(await say(world, link))
    const kept = JSON.stringify([await world.store.challengesOf((await browser.request()).id), world.store.recorded])
    expect(kept).not.toContain(code.replace(' ', ''))
    expect(refusalOf(await browser.type('recovery-contact', wrongFor(code)))).toBe('code-incorrect')
    await world.pass({ minutes: 10 })
    expect(refusalOf(await browser.type('recovery-contact', code))).toBe('code-expired')
  })
})

describe('In the moment before the tenant is touched (R11)', () => {
  /** A proof of her own, a contact's word, and a new password chosen. */
  const atTheRemedy = async (by: AccountId) => {
    const { world, browser, link } = await asked({}, 'saved-code')
    must(await browser.type('recovery-contact', must(await say(world, link, by)).code))
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    return { world, browser }
  }
  const reset = ({ world, browser }: Awaited<ReturnType<typeof atTheRemedy>>) =>
    resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })

  for (const [who, by] of [
    ['the manager', MIRIAM],
    ['a contact', ALEX],
  ] as const)
    test(`the word of ${who} still stands`, async () => {
      expect(must(await reset(await atTheRemedy(by))).state).toBe('done')
    })
  const NO_LONGER: readonly [string, AccountId, (world: World) => Promise<unknown> | void][] = [
    [
      'a manager who is not the manager any more',
      MIRIAM,
      (world) => {
        world.adele().account = { ...world.adele().account, manager: null }
      },
    ],
    [
      'a contact who was taken back',
      ALEX,
      async (world) => {
        const [contact] = await world.store.enrolled(ADELE)
        if (!contact) throw new Error('Nobody was named.')
        const event = { at: NOW, requestId: null, kind: 'cancelled', by: { kind: 'claimant' }, facts: {} } as const
        const to = changed(contact, { ended: { at: NOW, why: 'cancelled' } })
        await world.store.changeEnrolled({ replace: [{ from: contact, to }], event })
      },
    ],
    [
      'somebody who has left',
      ALEX,
      (world) => {
        const alex = world.tenant.residents.get('alex') as Resident
        alex.account = { ...alex.account, enabled: false }
      },
    ],
  ]
  for (const [who, by, happens] of NO_LONGER)
    test(`the word of ${who} does not`, async () => {
      const ready = await atTheRemedy(by)
      await happens(ready.world)
      await reset(ready)
      expect(ready.world.tenant.writes).toEqual([])
    })
})

describe('“This is not them”', () => {
  const denied = async (state: (world: World, browser: Browser) => Promise<unknown> = async () => undefined) => {
    const { world, browser, link } = await asked()
    await state(world, browser)
    const said = await denyClaimant(world.context, signedIn(world, MIRIAM), link)
    await world.settle()
    return { world, browser, link, said }
  }
  test('puts the request in front of two people at once, with every permission gone', async () => {
    const { said, browser } = await denied()
    expect(must(said)).toMatchObject({
      state: 'queued',
      escalation: { why: 'not-vouched', approvers: 2 },
      permission: null,
      approvals: [],
    })
    expect((await browser.request()).state).toBe('queued')
  })
  test('is told to the owner’s addresses and to the desk', async () => {
    const { world } = await denied()
    const told = world.delivery.mails.filter(({ subject }) => subject.startsWith('A colleague says'))
    expect(told.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
    const toDesk = world.delivery.mails.filter(({ to }) => to === 'desk@contoso.com')
    expect(toDesk.map(({ body }) => body)).toEqual([
      expect.stringContaining('someone else is recovering the account of Adele Vance'),
    ])
  })
  test('makes a code that was shown already worthless', async () => {
    let code = ''
    const { browser } = await denied(async (world) => {
      code = must(await say(world, linkIn(world))).code
    })
    expect(refusalOf(await browser.type('recovery-contact', code))).not.toBeNull()
  })
  test('takes back an approval that was not collected', async () => {
    const { said } = await denied(async (world, browser) => {
      must(await noneOfThese(world.context, browser.token))
      await approveReset(world, await browser.request())
    })
    expect(must(said)).toMatchObject({ state: 'queued', approvals: [] })
  })
  test('is written down where it comes too late, and told all the same', async () => {
    const { world, said } = await denied(async ({ context }, { token }) => {
      must(await inAgain(context, token))
    })
    expect(must(said).state).toBe('withdrawn')
    expect(world.store.recorded.some(({ kind }) => kind === 'not-vouched')).toBe(true)
    expect(world.delivery.mails.some(({ to }) => to === 'desk@contoso.com')).toBe(true)
  })
  test('stays with the request, whatever moves it afterwards: two approvers, never one or none (R12)', async () => {
    const { world, browser } = await denied()
    const request = await browser.request()
    for (const why of ['failed', 'asked', 'threat-mode'] as const) {
      const { set } = escalate(world.context, request, 'reset-password', { why, approvers: 1 })
      const moved = must(move({ ...request, state: 'findings' }, { kind: 'escalated', by: CLAIMANT, set }, NOW))
      expect(moved.next.escalation).toEqual({ why, approvers: 2 })
    }
    const sentBack = { ...request, state: 'findings', escalation: null } as const
    expect(decisionFor(world.context.settings, sentBack, 'reset-password', NOW)).toEqual({
      kind: 'await-approval',
      approvers: 2,
      why: 'denied',
    })
  })
  test('said late, it stands in the way of the account’s next request, for 30 days (R12)', async () => {
    const { world } = await denied(async ({ context }, { token }) => {
      must(await inAgain(context, token))
    })
    const again = async () => {
      const browser = await world.begin()
      await browser.proveTwice()
      return must(await selectRemedy(world.context, browser.token, 'reset-password'))
    }
    await world.pass({ days: 1 })
    expect(await again()).toMatchObject({ state: 'queued', escalation: { why: 'denied', approvers: 2 } })
    await world.pass({ days: 29, minutes: 1 })
    expect((await again()).state).toBe('remedy')
  })
  test('said once more by the same person it takes back no approval: one contact keeps no owner out (R5)', async () => {
    const { world, browser, link } = await denied()
    await approveReset(world, await browser.request())
    must(await denyClaimant(world.context, signedIn(world, MIRIAM), link))
    expect((await browser.request()).state).toBe('approved')
    expect(world.store.recorded.filter(({ kind }) => kind === 'not-vouched')).toHaveLength(1)
  })
  test('is nobody’s to say who was not asked', async () => {
    const { world, link } = await asked()
    const stranger = signedIn(world, '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0999' as AccountId)
    expect(refusalOf(await denyClaimant(world.context, stranger, link))).toBe('request-unknown')
  })
})
