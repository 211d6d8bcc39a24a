/** What the port Store promises of rows that grant: who can write the database and has no key gets nothing granted (rule R19). */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { encodeExact } from '#lib/adapters/store/engine/exact-json.ts'
import { changed, type Enrolled, type EnrolledOf } from '#lib/rules/proofs/enrolment.ts'
import type { DeviceTransfer } from '#lib/rules/request/device-transfer.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { inForce, isOn } from '#lib/rules/organisation/threat-mode.ts'
import { daysBefore, MAIL_CODE, NOW, TEXT_CODE } from '#test/example.ts'
import { begin, challengeOf, eventOf, newRequest, next, type Opened } from './store/opened.ts'

const event = (kind: string) => ({ at: NOW, requestId: null, kind, by: { kind: 'operator' }, facts: {} }) as const
const json = (value: unknown) => JSON.stringify(encodeExact(value))

const account = (id: string = crypto.randomUUID()) => ({
  id: id as AccountId,
  displayName: 'Adele Vance',
  signInName: 'adele@contoso.com',
})

const enrolledOf = (accountId: AccountId, more: Partial<EnrolledOf<'passkey'>> = {}): EnrolledOf<'passkey'> => ({
  id: crypto.randomUUID(),
  accountId,
  version: 1,
  addedAt: daysBefore(400),
  lastUsedAt: null,
  ended: null,
  kind: 'passkey',
  name: 'Phone',
  credentialId: crypto.randomUUID(),
  publicKey: 'key',
  counter: 0,
  ...more,
})

/** What the attack put into a request: proofs, a permission, and a diagnosis in which nothing is wrong. */
const FORGED: readonly [what: string, forged: Partial<RecoveryRequest>][] = [
  ['a proof', { proofs: [MAIL_CODE, TEXT_CODE], assurance: 'aal2' }],
  ['an assurance', { assurance: 'aal2' }],
  [
    'a permission',
    { permission: { remedy: 'reset-password', assurance: 'aal1', proofsSince: null, lapsesAt: daysBefore(-1) } },
  ],
  [
    'an empty diagnosis',
    { diagnosis: { at: NOW, findings: [], unseen: [], latestSeenAt: null, timeline: [], passwordChangedAt: null } },
  ],
  ['an approval', { approvals: [{ approverId: 'lee', approverName: 'Lee Gu', at: NOW }] }],
  ['a lower number of approvers', { escalation: { why: 'asked', approvers: 1 } }],
  ['another account', { account: account() }],
  ['another class', { accountClass: 'member' }],
  ['another browser', { browser: 'browser of the attacker' }],
  ['a later end', { lapsesAt: daysBefore(-300) }],
  ['a state', { state: 'remedy', remedy: 'reset-password' }],
  [
    'a wait that was served',
    {
      coolingOff: {
        attempt: 'a',
        remedy: 'reset-password',
        since: daysBefore(9),
        endsAt: daysBefore(1),
        told: 3,
        endedAt: daysBefore(1),
      },
    },
  ],
  ['an owner who never said no', { stoppedAt: null, deniedLately: false }],
]

export function keyedContract(opened: () => Opened): void {
  describe('who can write the database and has no key (R19)', () => {
    const faults = async () => (await opened().store.rowFaults()).rows
    const put = (request: RecoveryRequest, whole: object, columns = '') =>
      opened().query(`UPDATE latchkey.requests SET whole = $2 ${columns} WHERE id = $1`, [request.id, json(whole)])
    const denied = () =>
      begin(opened(), { account: account(), escalation: { why: 'asked', approvers: 2 }, deniedLately: true })

    for (const [what, forged] of FORGED)
      test(`puts ${what} into a request, and the request is as if it were not there`, async () => {
        const request = await denied()
        const before = await faults()
        await put(request, { ...request, ...forged })
        expect(await opened().store.load(request.id)).toBeNull()
        expect(await opened().store.loadByReference(request.reference)).toBeNull()
        expect(await opened().store.requestsSince(request.account?.id as AccountId, daysBefore(1))).toEqual([])
        expect(await faults()).toBe(before + 1)
        expect(opened().said.join('\n')).toContain(
          `A stored row does not carry our code and is treated as absent (R19) {"row":"request ${request.id}"`,
        )
      })

    test('writes a request of their own with nothing, with a made-up or with another row’s code, and it is none', async () => {
      const real = await begin(opened())
      const codes = [
        null,
        'x',
        '1.v1:',
        `1.v1:${'A'.repeat(43)}`,
        '2.v1:x',
        `1.v2:${'A'.repeat(43)}`,
        await codeOf(real),
      ]
      for (const code of codes) {
        const forged = newRequest({ proofs: [MAIL_CODE, TEXT_CODE], assurance: 'aal2', account: account() })
        await opened().query(
          `INSERT INTO latchkey.requests (id, reference, version, state, begun_at, listed_at, account_id, name_hash, browser, whole, code)
           VALUES ($1, $2, 1, 'verifying', $3, $3, $4, 'n', $5, $6, $7)`,
          [forged.id, forged.reference, NOW, forged.account?.id, forged.browser, json(forged), code],
        )
        expect(await opened().store.loadByBrowser(forged.browser ?? '')).toBeNull()
      }
      expect(await opened().store.load(real.id)).toStrictEqual(real)
    })

    test('copies a request with its code over another one, and it is neither’s', async () => {
      const theirs = await begin(opened(), { proofs: [MAIL_CODE, TEXT_CODE], assurance: 'aal2' })
      const mine = await begin(opened())
      await opened().query(
        'UPDATE latchkey.requests SET (whole, code) = (SELECT whole, code FROM latchkey.requests WHERE id = $2) WHERE id = $1',
        [mine.id, theirs.id],
      )
      expect(await opened().store.load(mine.id)).toBeNull()
      expect(await opened().store.loadByBrowser(mine.browser ?? '')).toBeNull()
    })

    test.each([
      ['browser', `browser = 'browser of the attacker'`],
      ['account', `account_id = 'account of the attacker'`],
      ['state', `state = 'queued'`],
      ['version', 'version = 9'],
      ['moment of a stop', 'stopped_at = NULL'],
    ])('changes the %s that a request is found by, and it is not found', async (_column, set) => {
      const request = await begin(opened(), { account: account(), stoppedAt: daysBefore(2) })
      await opened().query(`UPDATE latchkey.requests SET ${set} WHERE id = $1`, [request.id])
      expect(await opened().store.load(request.id)).toBeNull()
      expect(await opened().store.loadByBrowser('browser of the attacker')).toBeNull()
    })

    test('leaves a row that cannot even be read, and the others are read all the same', async () => {
      const whose = account()
      const [good, bad] = [await begin(opened(), { account: whose }), await begin(opened(), { account: whose })]
      for (const whole of [
        '{"$date":"never"}',
        '{}',
        '[]',
        '7',
        '{"id":{"$text":"no JSON"}}',
        '{"begunAt":{"$date":"?"}}',
      ]) {
        await opened().query('UPDATE latchkey.requests SET whole = $2 WHERE id = $1', [bad.id, whole])
        expect(await opened().store.requestsSince(whose.id, daysBefore(9))).toStrictEqual([good])
      }
    })

    test('adds a field that nobody has named, and the row is not believed', async () => {
      const request = await begin(opened())
      await put(request, { ...request, grantedBySomethingNew: true })
      expect(await opened().store.load(request.id)).toBeNull()
    })

    describe('and an authenticator', () => {
      const enrol = async (more: Partial<EnrolledOf<'passkey'>> = {}) => {
        const one = enrolledOf(account().id, more)
        expect(await opened().store.changeEnrolled({ add: [one], event: event('enrolled') })).toBe(true)
        return one
      }
      const insert = (one: Enrolled, code: string | null) =>
        opened().query(
          `INSERT INTO latchkey.enrolments (id, account_id, version, added_at, held, whole, code)
           VALUES ($1, $2, $3, $4, true, $5, $6)`,
          [one.id, one.accountId, one.version, one.addedAt, json(one), code],
        )

      test('forges one, and nobody holds it', async () => {
        const own = await enrol()
        const forged = enrolledOf(own.accountId)
        await insert(forged, null)
        const other = enrolledOf(own.accountId)
        await insert(other, await codeOf(own, 'enrolments'))
        expect(await opened().store.enrolled(own.accountId)).toStrictEqual([own])
        expect(await opened().store.holdersOf(forged.credentialId)).toEqual([])
      })

      test('forges an address that hears of everything, and it is none', async () => {
        const { accountId } = await enrol()
        const address = {
          ...enrolledOf(accountId),
          kind: 'address',
          address: 'attacker@example.org',
        } as unknown as Enrolled
        await insert(address, null)
        expect((await opened().store.enrolled(accountId)).map(({ kind }) => kind)).toEqual(['passkey'])
      })

      test('gives an account the authenticator of another, code and all, and neither has it', async () => {
        const [victim, attacker] = [await enrol(), await enrol()]
        await opened().query(
          'UPDATE latchkey.enrolments SET (whole, code) = (SELECT whole, code FROM latchkey.enrolments WHERE id = $2) WHERE id = $1',
          [victim.id, attacker.id],
        )
        await opened().query('UPDATE latchkey.enrolments SET account_id = $2 WHERE id = $1', [
          attacker.id,
          victim.accountId,
        ])
        expect(await opened().store.enrolled(victim.accountId)).toEqual([])
      })

      test('lifts a suspension, and what was suspended is not there', async () => {
        const one = await enrol()
        const suspended = changed(one, { ended: { at: NOW, why: 'suspended', because: 'not-the-owner' } })
        await opened().store.changeEnrolled({ replace: [{ from: one, to: suspended }], event: event('suspended') })
        await opened().query('UPDATE latchkey.enrolments SET whole = $2, held = true WHERE id = $1', [
          one.id,
          json({ ...suspended, ended: null }),
        ])
        expect(await opened().store.enrolled(one.accountId)).toEqual([])
      })

      test('puts it back as it was before it was suspended: the record knows better, and nothing is granted on it', async () => {
        const one = await enrol()
        const suspended = changed(one, { ended: { at: NOW, why: 'suspended' } })
        const { rows } = await opened().query('SELECT whole, code FROM latchkey.enrolments WHERE id = $1', [one.id])
        await opened().store.changeEnrolled({ replace: [{ from: one, to: suspended }], event: event('suspended') })
        expect(await opened().store.outdated([{ kind: 'enrolment', row: suspended }])).toEqual([])
        await opened().query(
          'UPDATE latchkey.enrolments SET whole = $2, code = $3, version = 1, held = true WHERE id = $1',
          [one.id, JSON.stringify(rows[0]?.['whole']), rows[0]?.['code']],
        )
        const [back] = await opened().store.enrolled(one.accountId)
        expect(back).toStrictEqual(one)
        const before = await faults()
        expect(await opened().store.outdated([{ kind: 'enrolment', row: one }])).toEqual([
          { kind: 'enrolment', row: one },
        ])
        expect(await faults()).toBe(before + 1)
        const used = { replace: [{ from: one, to: changed(one, { counter: 1 }) }], event: event('used') }
        expect(await opened().store.changeEnrolled(used)).toBe(false)
      })
    })

    describe('and a code on its way', () => {
      const ask = async () => {
        const request = await begin(opened())
        const challenge = challengeOf(request.id, { codeHash: 'hash', expiresAt: NOW, deliverable: true })
        await opened().store.addChallenge(challenge, eventOf(request), [])
        return challenge
      }
      test.each([
        ['a later end', `expires_at = '2040-01-01'`],
        ['another code', `code_hash = 'known'`],
        ['a better worth', `worth = '{"method":"identity-proofing"}'`],
        ['somebody who vouched', `detail = '{"kind":"contact","asked":[],"device":null,"vouched":{"by":"a"}}'`],
        ['another request', `request_id = (SELECT id FROM latchkey.requests ORDER BY begun_at DESC, id LIMIT 1)`],
      ])('gives it %s, and there is no such code', async (_what, set) => {
        await begin(opened(), { begunAt: daysBefore(-1) })
        const challenge = await ask()
        await opened().query(`UPDATE latchkey.challenges SET ${set} WHERE id = $1`, [challenge.id])
        expect(await opened().store.loadChallenge(challenge.id)).toBeNull()
        expect(await opened().store.challengesOf(challenge.requestId)).toEqual([])
      })
      test('makes a used one open again, and there is no such code', async () => {
        const challenge = await ask()
        const request = (await opened().store.load(challenge.requestId)) as RecoveryRequest
        const used = { from: request, to: next(request), event: eventOf(request), usedChallenge: challenge.id }
        expect(await opened().store.commit(used)).toBe(true)
        await opened().query('UPDATE latchkey.challenges SET closed = NULL WHERE id = $1', [challenge.id])
        expect(await opened().store.loadChallenge(challenge.id)).toBeNull()
      })
    })

    describe('and a browser that an account knows', () => {
      const remembered = async () => {
        const known = {
          id: crypto.randomUUID(),
          browser: crypto.randomUUID(),
          accountId: account().id,
          expiresAt: daysBefore(-30),
        }
        await opened().store.rememberBrowser(known)
        expect(await opened().store.knownBrowser(known.id)).toStrictEqual(known)
        return known
      }
      test.each([
        ['to somebody else’s account', `account_id = 'account of the victim'`],
        ['for longer', `expires_at = '2040-01-01'`],
        ['after it was forgotten by the browser, under another one', `browser = 'another'`],
        ['under another cookie', `id = 'mark of the attacker ' || id`],
        ['with a code of their own', `code = '1.v1:x'`],
      ])('makes their own known %s, and it is known to nobody', async (_what, set) => {
        const { id } = await remembered()
        const before = await faults()
        await opened().query(`UPDATE latchkey.known_browsers SET ${set} WHERE id = $1`, [id])
        for (const one of [id, `mark of the attacker ${id}`]) expect(await opened().store.knownBrowser(one)).toBeNull()
        expect(await faults()).toBe(before + 1)
        expect(opened().said.join('\n')).toMatch(new RegExp(`"row":"known-browser [^"]*${id}"`))
      })
      test('adds one of their own, with the code of another row, and it is known to nobody', async () => {
        const { id } = await remembered()
        await opened().query(
          `INSERT INTO latchkey.known_browsers (id, browser, account_id, expires_at, code)
           SELECT 'forged ' || id, browser, 'account of the victim', expires_at, code
           FROM latchkey.known_browsers WHERE id = $1`,
          [id],
        )
        expect(await opened().store.knownBrowser(`forged ${id}`)).toBeNull()
      })
    })

    test('sends a request that is on its way to another device to a third one, and it goes nowhere', async () => {
      const request = await begin(opened())
      const offer: DeviceTransfer = {
        id: crypto.randomUUID(),
        requestId: request.id,
        expiresAt: NOW,
        browser: null,
        codeHash: null,
        tries: 0,
      }
      await opened().store.offerTransfer(offer, eventOf(request))
      await opened().store.joinTransfer(offer.id, { browser: `b ${offer.id}`, codeHash: 'hash' }, eventOf(request))
      await opened().query(`UPDATE latchkey.hand_overs SET browser = $2 WHERE id = $1`, [offer.id, `a ${offer.id}`])
      expect(await opened().store.deviceTransfer({ requestId: request.id })).toBeNull()
      expect(await opened().store.deviceTransfer({ browser: `a ${offer.id}` })).toBeNull()
    })

    describe('and a request that is put back', () => {
      const putBackAfter = async (moves: number) => {
        const first = await begin(opened(), { proofs: [MAIL_CODE], account: account() })
        const { rows } = await opened().query('SELECT * FROM latchkey.requests WHERE id = $1', [first.id])
        let now = first
        for (let move = 0; move < moves; move++) {
          const to = next(now, { state: 'frozen', stoppedAt: NOW })
          expect(await opened().store.commit({ from: now, to, event: eventOf(now, { kind: 'frozen' }) })).toBe(true)
          now = to
        }
        expect(await opened().store.outdated([{ kind: 'request', row: now }])).toEqual([])
        await opened().query(
          'UPDATE latchkey.requests SET version = $2, state = $3, stopped_at = NULL, whole = $4, code = $5 WHERE id = $1',
          [first.id, first.version, first.state, JSON.stringify(rows[0]?.['whole']), rows[0]?.['code']],
        )
        return first
      }

      test('carries a code of ours, and the record knows a later state of it', async () => {
        const first = await putBackAfter(1)
        expect(await opened().store.load(first.id)).toStrictEqual(first)
        expect(await opened().store.outdated([{ kind: 'request', row: first }])).toHaveLength(1)
        expect(opened().said.join('\n')).toContain(`{"row":"request ${first.id}","why":"put-back"}`)
      })
      test('is not made good by moving it on past the state that the record knows', async () => {
        let now = await putBackAfter(2)
        for (let move = 0; move < 4; move++) {
          const to = next(now)
          expect(await opened().store.commit({ from: now, to, event: eventOf(now) })).toBe(true)
          expect(await opened().store.outdated([{ kind: 'request', row: to }])).toHaveLength(1)
          now = to
        }
      })
      test('that merely moved on while somebody looked at it raises no alarm', async () => {
        const request = await begin(opened())
        await opened().store.commit({ from: request, to: next(request), event: eventOf(request) })
        const before = await faults()
        expect(await opened().store.outdated([{ kind: 'request', row: request }])).toHaveLength(1)
        expect(await faults()).toBe(before)
      })
    })

    describe('and the switch of threat mode', () => {
      const throwOn = async () => {
        const from = await opened().store.threatSwitch()
        const by = { id: 'lynne', name: 'Lynne Robbins' }
        const to = {
          version: from.version + 1,
          since: NOW,
          until: daysBefore(-1),
          reason: 'An attack',
          by,
          easing: null,
        }
        expect(await opened().store.switchThreat({ from, to, event: event('threat-on') })).toBe(true)
        return to
      }
      const isGuarded = async () => {
        const held = await opened().store.threatSwitch()
        return isOn(held, NOW) || inForce({ threatMode: false } as never, held, NOW).threatMode
      }
      const OFF = { since: null, until: null, reason: '', by: null, easing: null }

      test.each([
        ['switches it off', `whole = '${json({ ...OFF, version: 1 })}'`],
        ['switches it off in a later version', `version = 99, whole = '${json({ ...OFF, version: 99 })}'`],
        ['takes its code away', 'code = NULL'],
        ['leaves something unreadable', `whole = '{"since":{"$date":"?"}}'`],
      ])('%s, and the guard stays up until an approver throws it anew', async (_what, set) => {
        await throwOn()
        await opened().query(`UPDATE latchkey.switches SET ${set} WHERE name = 'threat-mode'`)
        expect(await isGuarded()).toBe(true)
        expect((await opened().store.threatSwitch()).altered).toBe(true)
        const to = await throwOn()
        expect(await opened().store.threatSwitch()).toStrictEqual(to)
      })
      test('takes the row away, and the guard stays up', async () => {
        await throwOn()
        await opened().query(`DELETE FROM latchkey.switches WHERE name = 'threat-mode'`)
        expect(await isGuarded()).toBe(true)
        const to = await throwOn()
        expect(await opened().store.threatSwitch()).toStrictEqual(to)
      })
      test('puts back a switch that was off: the record knows better, and whoever throws it finds the guard up', async () => {
        const on = await throwOn()
        const off = { ...OFF, version: on.version + 1 }
        expect(await opened().store.switchThreat({ from: on, to: off, event: event('threat-off') })).toBe(true)
        const { rows } = await opened().query(`SELECT * FROM latchkey.switches WHERE name = 'threat-mode'`)
        await throwOn()
        await opened().query(
          `UPDATE latchkey.switches SET version = $1, whole = $2, code = $3 WHERE name = 'threat-mode'`,
          [off.version, JSON.stringify(rows[0]?.['whole']), rows[0]?.['code']],
        )
        const held = await opened().store.threatSwitch()
        expect(await opened().store.outdated([{ kind: 'threat', row: held }])).toHaveLength(1)
        const to = { ...on, version: held.version + 1 }
        expect(await opened().store.switchThreat({ from: held, to, event: event('threat-on') })).toBe(false)
        expect(await isGuarded()).toBe(true)
        await throwOn()
        expect(await opened().store.outdated([{ kind: 'threat', row: await opened().store.threatSwitch() }])).toEqual(
          [],
        )
      })
    })

    describe('and what two administrators confirmed of the policy file', () => {
      const first = async () => {
        const from = await opened().store.policyHeld()
        const to = { version: from.version + 1, confirmed: { preset: 'strict' }, asked: null }
        expect(await opened().store.changePolicy({ from, to, event: event('policy-changed') })).toBe(true)
        return to
      }
      test.each([
        ['confirms another one', `whole = '${json({ version: 1, confirmed: { preset: 'standard' }, asked: null })}'`],
        ['agrees in somebody’s name', `whole = jsonb_set(whole, '{asked}', '{"agreed":{"id":"lee"}}')`],
      ])('%s, and nothing is confirmed any more', async (_what, set) => {
        const held = await first()
        await opened().query(`UPDATE latchkey.switches SET ${set} WHERE name = 'policy'`)
        expect(await opened().store.policyHeld()).toEqual({ version: held.version, confirmed: null, asked: null })
        await first()
      })
      test('takes the row away, and it is not taken for the first start', async () => {
        const held = await first()
        await opened().query(`DELETE FROM latchkey.switches WHERE name = 'policy'`)
        expect(await opened().store.policyHeld()).toEqual({ version: held.version, confirmed: null, asked: null })
        await first()
      })
      /** Changes the record, asks something, and puts the record back. */
      async function whileRecordSays<T>(
        swaps: readonly (readonly [ours: string, theirs: string])[],
        ask: () => Promise<T>,
      ) {
        const swap = async (from: string, to: string) =>
          opened().query(
            'UPDATE latchkey.audit_events SET body = replace(body, $1, $2) WHERE position($1 in body) > 0',
            [from, to],
          )
        await opened().query('ALTER TABLE latchkey.audit_events DISABLE TRIGGER USER')
        for (const [ours, theirs] of swaps) await swap(ours, theirs)
        const answer = await ask()
        for (const [ours, theirs] of swaps) await swap(theirs, ours)
        await opened().query('ALTER TABLE latchkey.audit_events ENABLE TRIGGER USER')
        return answer
      }
      const NO_STATE = ['"covers":["policy ', '"covers":["taken out '] as const
      const NO_EVENT = ['"kind":"policy-', '"kind":"taken out-'] as const
      test.each([
        ['altered', 'UPDATE latchkey.switches SET code = NULL', 'no word of it in the record', [NO_STATE, NO_EVENT]],
        ['taken away', 'DELETE FROM latchkey.switches', 'its state taken out of the record', [NO_STATE]],
      ] as const)(
        'the row %s (%s), and %s: that is no first start, and confirms no file',
        async (_what, set, _in, swaps) => {
          await first()
          await opened().query(`${set} WHERE name = 'policy'`)
          const held = await whileRecordSays(swaps, () => opened().store.policyHeld())
          expect(held).toEqual({ version: 1, confirmed: null, asked: null })
          await first()
        },
      )
    })

    const codeOf = async ({ id }: { readonly id: string }, table = 'requests') => {
      const { rows } = await opened().query(`SELECT code FROM latchkey.${table} WHERE id = $1`, [id])
      return String(rows[0]?.['code'])
    }
  })
}
