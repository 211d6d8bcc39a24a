/**
 * What an address says went wrong: a refusal of the closed list and, where a limit refused, the
 * moment at which it ends. That is signed, so that no link of somebody else's makes a page of ours
 * name a time.
 */
import { REFUSALS, type RefusalCode, type Refused, refuse } from '#lib/refusals.ts'
import type { Context } from '#lib/settings.ts'

type Signing = Pick<Context, 'keys'>

export function problemOf({ keys }: Signing, { refusal, retryAt }: Refused): string {
  if (!retryAt) return refusal
  const moment = String(retryAt.getTime())
  return encodeURIComponent([refusal, moment, keys.hash('told-until', bound(refusal, moment))].join('~'))
}

/** Null: it names nothing of the list. A time that is not signed by us is left out. */
export function readProblem(signing: Signing | null, problem: string | string[] | undefined): Refused | null {
  const [code = '', moment = '', hash = '', ...more] = typeof problem === 'string' ? problem.split('~') : []
  if (!isRefusalCode(code)) return null
  const isSigned = /^\d{13}$/.test(moment) && more.length === 0
  return signing && isSigned && signing.keys.matches(hash, 'told-until', bound(code, moment))
    ? refuse(code, new Date(Number(moment)))
    : refuse(code)
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)
const bound = (refusal: string, moment: string): string => `${refusal}\n${moment}`
