/** One try of one method, in a rehearsal. */
import { changed, type Enrolled, type EnrolledOf, isHeld } from '../../rules/proofs/enrolment.ts'
import { wentBack } from '../../rules/proofs/passkey-counter.ts'
import { refuse, ok, type Result } from '../../rules/refusals.ts'
import { readSelector } from '../../rules/proofs/saved-code.ts'
import { DIGITS, readCode } from '../../rules/secret-code.ts'
import type { Context } from '../../ports/context.ts'
import { keepState, type RehearsalState, stateOf, type TriableId, wayToTry } from './rehearse.ts'
import { boundToRehearsal, sendRehearsalCode } from './rehearsal-code.ts'
import { countTry } from './enrolment-limits.ts'
import { accountOf, visitorActor, type Visit } from './visit-enrolment.ts'

/** Begins a try; answers the sealed text that the browser keeps. Sends a code where the method takes one. */
export async function beginTry(
  context: Context,
  visit: Visit,
  pending: string | undefined,
  factor: TriableId,
): Promise<Result<string>> {
  const found = await wayToTry(context, visit, factor)
  if (!found.ok) return found
  const { way, language } = found.value
  const { worked } = stateOf(context, visit, pending)
  if (factor !== 'code-by-email' && factor !== 'code-by-text')
    return ok(keepState(context, visit, { id: context.random.id(), worked, codeHash: '', sentTo: '' }))
  const sent = await sendRehearsalCode(context, visit, factor, { to: way.ref, language })
  return sent.ok ? ok(keepState(context, visit, { ...sent.value, worked, sentTo: way.ref })) : sent
}

/** Options for `navigator.credentials.get`; null where no try was begun. */
export async function passkeyToTry(
  context: Context,
  visit: Visit,
  pending: string | undefined,
): Promise<object | null> {
  const { id } = stateOf(context, visit, pending)
  return id ? context.passkeys.request(challengeOf(context, id)) : null
}

/** Checks the answer; answers the sealed text to keep, with this way among those that have worked. */
export async function tryOut(
  context: Context,
  visit: Visit,
  pending: string | undefined,
  { factor, typed }: { readonly factor: TriableId; readonly typed: string },
): Promise<Result<string>> {
  const state = stateOf(context, visit, pending)
  if (!state.id) return refuse('enrolment-begun-too-long-ago')
  const tried = await countTry(context, state.id)
  if (!tried.ok) return tried
  const enrolled = (await context.store.enrolled(accountOf(visit))).filter(isHeld)
  const worked = await TRIES[factor](context, visit, { state, enrolled, typed })
  if (!worked.ok) return worked
  return ok(keepState(context, visit, { ...state, codeHash: '', worked: [...new Set([...state.worked, factor])] }))
}

interface Try {
  readonly state: RehearsalState
  /** What is enrolled and not ended. */
  readonly enrolled: readonly Enrolled[]
  readonly typed: string
}
type Answer = (context: Context, visit: Visit, made: Try) => Promise<Result<void>>

const sentCode =
  (digits: number): Answer =>
  async ({ keys }, _, { state, typed }) => {
    const code = readCode(typed, digits)
    if (!code) return refuse('code-unreadable')
    return keys.matches(state.codeHash, 'code', boundToRehearsal(state.id, code))
      ? ok(undefined)
      : refuse('code-incorrect')
  }

const TRIES: Readonly<Record<TriableId, Answer>> = {
  'code-by-email': sentCode(DIGITS.email),
  'code-by-text': sentCode(DIGITS.text),

  async 'saved-code'(_, __, { enrolled, typed }) {
    const selector = readSelector(typed)
    const isOnSheet = enrolled.some((one) => one.kind === 'saved-code' && one.selector === selector)
    return isOnSheet ? ok(undefined) : refuse('sheet-not-recognised')
  },

  async 'authenticator-code'(context, visit, { enrolled, typed }) {
    const { keys, oneTime, now } = context
    const code = readCode(typed, DIGITS.app)
    if (!code) return refuse('code-unreadable')
    for (const app of enrolled.filter(
      (one): one is EnrolledOf<'authenticator-app'> => one.kind === 'authenticator-app',
    )) {
      const secret = keys.unseal('enrolled-secret', app.sealed, app.id)
      const step = secret === null ? null : oneTime.stepOf(secret, code, now())
      if (step !== null && step > (app.lastStep ?? -1))
        return spend(context, visit, app, changed(app, { lastStep: step, lastUsedAt: now() }))
    }
    return refuse('app-code-incorrect')
  },

  async passkey(context, visit, { state, enrolled, typed }) {
    const said = context.passkeys.read(typed)
    const found = enrolled.find(
      (one): one is EnrolledOf<'passkey'> => one.kind === 'passkey' && one.credentialId === said?.credentialId,
    )
    const verified = await context.passkeys.verify(typed, challengeOf(context, state.id), found?.publicKey ?? null)
    if (!found || !verified || wentBack(found, verified)) return refuse('passkey-not-recognised')
    const afterwards = changed(found, { counter: verified.counter, lastUsedAt: context.now() })
    return spend(context, visit, found, afterwards)
  },
}

/** Stores what was used here, so that it cannot be used again elsewhere. */
async function spend(context: Context, visit: Visit, from: Enrolled, to: Enrolled): Promise<Result<void>> {
  const event = {
    at: context.now(),
    requestId: null,
    kind: 'rehearsed',
    by: visitorActor(visit),
    facts: { account: accountOf(visit), kinds: [from.kind] },
  }
  const written = await context.store.changeEnrolled({ replace: [{ from, to }], event })
  return written ? ok(undefined) : refuse('enrolment-moved-on')
}

const challengeOf = ({ keys }: Context, id: string): string => keys.hash('passkey-challenge', `rehearse\n${id}`)
