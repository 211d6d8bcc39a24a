/**
 * Rows of the sign-in log, and the causes one of which is to be told first.
 *
 * A case lays its rows over a base as Microsoft's pages show one; they are read as the
 * product reads a page of the log, and diagnosed. Of the account behind them a case says
 * little: what its own words and codes leave no doubt of, and else an ordinary member.
 */
import { z } from 'zod'
import { signInsFrom } from '#lib/adapters/graph/sign-in-log/user-sign-ins.ts'
import { EXAMPLE_NOW, exampleEvidence, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { answeredWith, idleReader } from './answered-page.ts'
import type { Outcome } from './outcome.ts'

const rowShape = z.looseObject({ minutesAgo: z.number().optional() })
const fileShape = z.object({
  base: z.record(z.string(), z.unknown()),
  cases: z.array(
    z.object({ id: z.string(), what: z.string().default(''), causes: z.array(z.string()), rows: z.array(rowShape) }),
  ),
})
type SignInCase = z.infer<typeof fileShape>['cases'][number]

/** Of a guest who is switched off the directory says both; the rows of such an account all carry it. */
const GUEST_SWITCHED_OFF = 500_571

export function judge(file: unknown): Promise<readonly Outcome[]> {
  const { base, cases } = fileShape.parse(file)
  return Promise.resolve(cases.map((one) => outcomeOf(base, one)))
}

function outcomeOf(base: Readonly<Record<string, unknown>>, one: SignInCase): Outcome {
  const value = one.rows.map(({ minutesAgo, ...row }, place) => ({
    id: `${one.id} ${place}`,
    ...(minutesAgo !== undefined && { createdDateTime: minutesBefore(minutesAgo).toISOString() }),
    ...base,
    ...row,
  }))
  const signIns = signInsFrom(idleReader, answeredWith(value), EXAMPLE_NOW)
  const came = diagnose({ ...exampleEvidence([]), ...accountOf(one), signIns }).map(({ cause }) => cause)
  return {
    id: one.id,
    wanted: one.causes.join(' or '),
    came: came.join(', '),
    passed: came[0] !== undefined && one.causes.includes(came[0]),
  }
}

function accountOf({ what, rows }: SignInCase): Partial<Evidence> {
  if (/\b(?:synchroni[sz]ed|synced|hybrid|on-prem(?:ises)?)\b/i.test(what)) return { home: 'on-premises' }
  const isGuestSwitchedOff = rows.some(({ status }) => codeIn(status) === GUEST_SWITCHED_OFF)
  return isGuestSwitchedOff ? { home: 'elsewhere', enabled: false } : {}
}
const codeIn = (status: unknown): number | null =>
  z.object({ errorCode: z.coerce.number() }).safeParse(status).data?.errorCode ?? null
