/** A row of the sign-in record, as people read it: what happened, how often, and from where. */
import { signInSenseOf } from '../rules/diagnosis/reported-code.ts'
import type { Catalogues } from './catalogues.ts'
import type { Isolate } from './isolated-arguments.ts'
import { describeDevice } from './describe-device.ts'

/** What each kind of refusal is called. */
export type Senses = Readonly<Record<NonNullable<ReturnType<typeof signInSenseOf>>, { readonly event: string }>>

/** `senses`: what each kind of refusal is called in this language. `isolate`: prepares the names in its lists. */
export function describeSignIn(
  { findings, where }: Pick<Catalogues, 'findings' | 'where'>,
  senses: Senses,
  isolate: Isolate,
) {
  const { client } = describeDevice(where)
  const once = (code: number): string => {
    if (code === 0) return findings.signedIn
    const sense = signInSenseOf(code)
    return sense ? senses[sense].event : findings.refused({ code: String(code) })
  }
  return {
    /** `code`: the number after AADSTS, 0 where the sign-in succeeded. */
    event: (code: number, count: number): string =>
      count > 1 ? findings.repeated({ event: once(code), count }) : once(code),
    /** Null where the record says nothing of it. */
    from: (app: string | null, device: string | null, place: string | null): string | null =>
      [app && client(app), device, place].flatMap((one) => (one ? [isolate(one)] : [])).join(', ') || null,
  }
}
