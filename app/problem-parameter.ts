/**
 * What an address says went wrong: a refusal of the closed list and, where a limit refused, the moment at which it
 * ends.
 *
 * The moment is signed for the browser that was refused and for the page that it was led to, so that another site's
 * link cannot make our page name a time.
 */
import { REFUSALS, type RefusalCode, type Refused, refuse } from '#lib/rules/refusals.ts'
import type { Context } from '#lib/ports/context.ts'
import { keepTold, toldToken } from './request-cookies.ts'

type Signing = Pick<Context, 'keys'>

/** The page's address with this refusal, to lead to. The browser gets the cookie that the moment is signed for. */
export async function problemAt(
  { keys, random }: Signing & Pick<Context, 'random'>,
  page: string,
  { refusal, retryAt }: Refused,
): Promise<string> {
  if (!retryAt) return `${page}?problem=${refusal}`
  const browser = (await toldToken()) ?? random.token()
  await keepTold(browser)
  const moment = String(retryAt.getTime())
  const signed = keys.hash('told-until', bound({ refusal, moment, page, browser }))
  return `${page}?problem=${encodeURIComponent([refusal, moment, signed].join('~'))}`
}

/** Null: it names nothing of the list. A moment that we did not sign for this browser and page is left out. */
export async function readProblem(
  signing: Signing | null,
  page: string,
  problem: string | string[] | undefined,
): Promise<Refused | null> {
  const [code = '', moment = '', signed = '', ...more] = typeof problem === 'string' ? problem.split('~') : []
  if (!isRefusalCode(code)) return null
  const isWellFormed = /^\d{13}$/.test(moment) && more.length === 0
  const browser = signing && isWellFormed ? await toldToken() : null
  return signing &&
    browser &&
    signing.keys.matches(signed, 'told-until', bound({ refusal: code, moment, page, browser }))
    ? refuse(code, new Date(Number(moment)))
    : refuse(code)
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)

interface Told {
  readonly refusal: string
  readonly moment: string
  readonly page: string
  readonly browser: string
}
const bound = ({ refusal, moment, page, browser }: Told): string => [refusal, moment, page, browser].join('\n')
