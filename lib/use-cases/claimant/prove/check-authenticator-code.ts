import { changed, type EnrolledOf, isHeld } from '../../../rules/proofs/enrolment.ts'
import { authenticatorCode } from '../../../rules/proofs/factors/authenticator-code.ts'
import { refuse } from '../../../rules/refusals.ts'
import { DIGITS, readCode } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import type { Check } from './check-proof.ts'
import { enrolledOf, consumeAuthenticator, tooLate } from './consume-authenticator.ts'

/**
 * Checks the code of an app that was enrolled here. Each time step is accepted once, and no earlier one after it (RFC
 * 6238 §5.2).
 */
export const authenticatorCodeCheck: Check = {
  read: (typed) => readCode(typed, DIGITS.app),
  unreadable: 'code-unreadable',
  incorrect: 'answer-not-accepted',
  async prove(context, { request, current, typed }) {
    const late = tooLate(context, current)
    if (late) return late
    const apps = (await enrolledOf(context, request)).filter(
      (one): one is EnrolledOf<'authenticator-app'> => one.kind === 'authenticator-app' && isHeld(one),
    )
    // Where there is nothing to compare with, as much work is done (rule R4).
    const tried = (apps.length > 0 ? apps : [nobodys(context)]).map((app) => ({
      app,
      step: stepOf(context, app, typed),
    }))
    const right = tried.find(({ app, step }) => step !== null && step > (app.lastStep ?? -1))
    const app = apps.find(({ id }) => id === right?.app.id)
    if (!app || !right) return refuse('answer-not-accepted')
    const afterwards = changed(app, { lastStep: right.step, lastUsedAt: context.now() })
    return consumeAuthenticator(context, request, authenticatorCode, app, afterwards)
  },
}

type Secretive = Pick<EnrolledOf<'authenticator-app'>, 'id' | 'sealed' | 'lastStep'>

function stepOf({ keys, oneTime, now }: Context, { id, sealed }: Secretive, code: string): number | null {
  const secret = keys.unseal('enrolled-secret', sealed, id)
  return secret === null ? null : oneTime.stepOf(secret, code, now())
}

const nobodys = ({ keys }: Context): Secretive => ({
  id: 'nobody',
  sealed: keys.seal('enrolled-secret', NOBODYS_SECRET, 'nobody'),
  lastStep: null,
})
const NOBODYS_SECRET = 'A'.repeat(32)
