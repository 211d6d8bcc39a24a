/** What the port Store promises of codes: superseded, counted and used up in the database, not in a process. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { Challenge, ChallengeDetail } from '#lib/rules/proofs/challenge.ts'
import type { ChallengeCommit } from '#lib/ports/challenge-store.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { NOW } from '#test/example.ts'
import { begin, challengeOf, eventOf, next, type Opened } from './store/opened.ts'

export function challengeContract(opened: () => Opened): void {
  describe('a code', () => {
    test('supersedes earlier ones of its own request and factor only (R5)', async () => {
      const [request, other] = [await begin(opened()), await begin(opened())]
      const first = challengeOf(request.id)
      const text = challengeOf(request.id, { factor: 'code-by-text' })
      const elsewhere = challengeOf(other.id)
      const second = challengeOf(request.id)
      for (const challenge of [first, text, elsewhere, second])
        await opened().store.addChallenge(challenge, eventOf({ id: challenge.requestId }), [])
      expect(await opened().store.challengesOf(request.id)).toStrictEqual([
        second,
        text,
        { ...first, closed: 'superseded' },
      ])
      expect(await opened().store.challengesOf(other.id)).toStrictEqual([elsewhere])
    })

    test('asked for by eight at once leaves one that is open', async () => {
      const request = await begin(opened())
      await Promise.all(
        Array.from({ length: 8 }, () => opened().store.addChallenge(challengeOf(request.id), eventOf(request), [])),
      )
      const all = await opened().store.challengesOf(request.id)
      expect(all.map(({ closed }) => closed)).toEqual([null, ...Array(7).fill('superseded')])
    })

    test('knows how many wait before it, and how many were sent of late', async () => {
      const { store } = opened()
      const ask = async (more: Parameters<typeof challengeOf>[1] = {}) => {
        const challenge = challengeOf((await begin(opened())).id, more)
        await store.addChallenge(challenge, eventOf({ id: challenge.requestId }), [])
        return challenge
      }
      const first = await ask()
      const before = (await store.codesBefore(first, NOW)).waiting
      const [sent, another] = [await ask(), await ask({ factor: 'code-by-text' })]
      // No code is sent for it: it stands in nobody's way.
      await ask({ factor: 'saved-code' })
      const last = await ask()
      expect((await store.codesBefore(last, NOW)).waiting).toBe(before + 3)
      const sentAt = new Date(NOW.getTime() + 86_400_000 * 400)
      const filling = { codeHash: 'hash', sentAt, expiresAt: NOW, deliverable: false, worth: null }
      await store.fillChallenge(sent.id, filling)
      expect(await store.codesBefore(last, sentAt)).toEqual({ waiting: before + 2, sent: 1 })
      await store.addChallenge(challengeOf(another.requestId, { factor: 'code-by-text' }), eventOf(last), [])
      expect((await store.codesBefore(last, sentAt)).waiting).toBe(before + 1)
    })

    test('that is answered before it is noted as sent was sent all the same, for the pace of the line', async () => {
      const { store } = opened()
      const request = await begin(opened())
      const challenge = challengeOf(request.id)
      await store.addChallenge(challenge, eventOf(request), [])
      const filling = { codeHash: `hash ${challenge.id}`, expiresAt: NOW, deliverable: false, worth: null }
      await store.fillChallenge(challenge.id, { ...filling, sentAt: null })
      await store.addChallenge(challengeOf(request.id), eventOf(request), [])
      await store.fillChallenge(challenge.id, { ...filling, sentAt: NOW })
      expect(await store.loadChallenge(challenge.id)).toStrictEqual({
        ...challenge,
        ...filling,
        sentAt: NOW,
        closed: 'superseded',
      })
    })

    test('is filled while it is open, and not when it was superseded', async () => {
      const request = await begin(opened())
      const [first, second] = [challengeOf(request.id), challengeOf(request.id)]
      await opened().store.addChallenge(first, eventOf(request), [])
      await opened().store.addChallenge(second, eventOf(request), [])
      const worth = { method: 'issued-code', channel: 'email', standing: 'profile', authenticator: 'hash' } as const
      const filling = { codeHash: 'hash', sentAt: NOW, expiresAt: NOW, deliverable: true, worth }
      await opened().store.fillChallenge(first.id, filling)
      await opened().store.fillChallenge(second.id, filling)
      expect(await opened().store.loadChallenge(first.id)).toStrictEqual({ ...first, closed: 'superseded' })
      expect(await opened().store.loadChallenge(second.id)).toStrictEqual({ ...second, ...filling })
    })

    test('keeps what it is worth, and since when its authenticator is bound (R6)', async () => {
      const request = await begin(opened())
      const challenge = challengeOf(request.id)
      await opened().store.addChallenge(challenge, eventOf(request), [])
      const worth = {
        method: 'bound-authenticator',
        channel: 'identity',
        standing: 'registered',
        authenticator: 'hash',
        multiFactor: false,
        boundAt: NOW,
      } as const
      await opened().store.fillChallenge(challenge.id, {
        codeHash: null,
        sentAt: NOW,
        expiresAt: NOW,
        deliverable: true,
        worth,
      })
      expect((await opened().store.loadChallenge(challenge.id))?.worth).toStrictEqual(worth)
    })

    test('keeps who was asked to vouch, and since when they are named; filled without it, it stays (R6)', async () => {
      const request = await begin(opened())
      const asked = [
        { id: 'manager' as AccountId, addedAt: null },
        { id: 'contact' as AccountId, addedAt: NOW },
      ]
      const detail = { kind: 'contact', asked, device: 'Safari, iPhone', vouched: null } as const
      const challenge = challengeOf(request.id, { factor: 'recovery-contact', detail })
      await opened().store.addChallenge(challenge, eventOf(request), [])
      expect(await opened().store.loadChallenge(challenge.id)).toStrictEqual(challenge)
      const filling = { codeHash: null, sentAt: NOW, expiresAt: NOW, deliverable: false, worth: null }
      await opened().store.fillChallenge(challenge.id, filling)
      expect((await opened().store.loadChallenge(challenge.id))?.detail).toStrictEqual(detail)
      const vouched = { ...detail, vouched: { by: asked[1]?.id as AccountId, checked: 'known-voice' } } as const
      await opened().store.fillChallenge(challenge.id, { ...filling, detail: vouched })
      expect((await opened().store.loadChallenge(challenge.id))?.detail).toStrictEqual(vouched)
    })

    describe('and what a wallet showed', () => {
      const asked = {
        kind: 'presentation',
        serviceId: 's-1',
        address: 'openid-vc://x',
        state: 'asked',
        why: null,
      } as const
      const open = async (detail: ChallengeDetail | null = asked, more: Partial<RecoveryRequest> = {}) => {
        const request = await begin(opened(), more)
        const challenge = challengeOf(request.id, { factor: 'face-check', expiresAt: NOW, detail })
        await opened().store.addChallenge(challenge, eventOf(request), [])
        return { request, challenge }
      }
      /** One answer of the service: the next state, and an event that says which it was. */
      const answer = (from: Challenge, state: 'opened' | 'shown' | 'refused', more: Partial<ChallengeCommit> = {}) => ({
        from,
        to: { ...from, detail: { ...asked, state }, deliverable: state === 'shown' },
        whileIn: ['verifying'] as const,
        event: eventOf({ id: from.requestId }, { kind: `word-${state}` }),
        ...more,
      })
      const wordsOf = async ({ id }: RecoveryRequest) =>
        (await opened().store.events(id)).flatMap(({ kind }) => (kind.startsWith('word-') ? [kind] : []))

      test('said nine times in one moment, in three ways, is written once, with its event', async () => {
        const { store } = opened()
        const { request, challenge } = await open()
        const said = Array.from({ length: 9 }, (_, i) => (['opened', 'shown', 'refused'] as const)[i % 3] ?? 'shown')
        const written = await Promise.all(said.map((state) => store.commitChallenge(answer(challenge, state))))
        expect(written.filter(Boolean)).toHaveLength(1)
        const state = said[written.indexOf(true)]
        expect(await store.loadChallenge(challenge.id)).toStrictEqual({
          ...challenge,
          detail: { ...asked, state },
          deliverable: state === 'shown',
        })
        expect(await wordsOf(request)).toEqual([`word-${state}`])
      })
      test('is first written where nothing was, and once', async () => {
        const { store } = opened()
        const { challenge } = await open(null)
        const first = { from: challenge, to: { ...challenge, detail: asked }, whileIn: ['verifying'] as const }
        expect([await store.commitChallenge(first), await store.commitChallenge(first)]).toEqual([true, false])
      })
      test('is not written once the challenge is superseded, or its request stands elsewhere', async () => {
        const { store } = opened()
        const { request, challenge } = await open()
        const moved = next(request, { state: 'withdrawn' })
        const other = await open()
        await store.addChallenge(challengeOf(other.request.id, { factor: 'face-check' }), eventOf(other.request), [])
        await store.commit({ from: request, to: moved, event: eventOf(request) })
        for (const late of [challenge, other.challenge])
          expect(await store.commitChallenge(answer(late, 'shown'))).toBe(false)
        expect([await wordsOf(request), await wordsOf(other.request)]).toEqual([[], []])
        expect((await store.loadChallenge(challenge.id))?.deliverable).toBe(false)
      })
      test('and a request that moves on in the same moment never cross', async () => {
        const { store } = opened()
        for (let round = 0; round < 8; round++) {
          const { request, challenge } = await open()
          const gone = eventOf(request, { kind: 'word-gone' })
          const [written] = await Promise.all([
            store.commitChallenge(answer(challenge, 'shown')),
            store.commit({ from: request, to: next(request, { state: 'withdrawn' }), event: gone }),
          ])
          // Whatever was written was written before the request moved.
          expect(await wordsOf(request)).toEqual(written ? ['word-shown', 'word-gone'] : ['word-gone'])
        }
      })
    })

    test('counts every try, tried by twenty at once', async () => {
      const request = await begin(opened())
      const challenge = challengeOf(request.id)
      await opened().store.addChallenge(challenge, eventOf(request), [])
      const counts = await Promise.all(Array.from({ length: 20 }, () => opened().store.countTry(challenge.id)))
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    })

    test('is used once', async () => {
      const request = await begin(opened())
      const challenge = challengeOf(request.id)
      await opened().store.addChallenge(challenge, eventOf(request), [])
      const to = next(request)
      const use = { event: eventOf(request), usedChallenge: challenge.id }
      expect(await opened().store.commit({ from: request, to, ...use })).toBe(true)
      expect((await opened().store.loadChallenge(challenge.id))?.closed).toBe('used')
      expect(await opened().store.commit({ from: to, to: next(to), ...use })).toBe(false)
      expect((await opened().store.load(request.id))?.version).toBe(to.version)
    })

    test('of another request is not used', async () => {
      const [request, other] = [await begin(opened()), await begin(opened())]
      const challenge = challengeOf(other.id)
      await opened().store.addChallenge(challenge, eventOf(other), [])
      const commit = { from: request, to: next(request), event: eventOf(request), usedChallenge: challenge.id }
      expect(await opened().store.commit(commit)).toBe(false)
      expect((await opened().store.loadChallenge(challenge.id))?.closed).toBeNull()
    })
  })
}
