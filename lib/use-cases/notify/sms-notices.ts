/**
 * Which numbers hear of something by text.
 *
 * A text costs, and somebody may earn by every one that reaches a number of theirs.
 * So notices keep to the countries that codes go to, and to budgets of their own:
 * they spend nobody's codes. By mail the same notice goes out regardless.
 */
import { foldAddress } from '../../rules/account/address.ts'
import { type AuditEvent, LATCHKEY } from '../../rules/audit.ts'
import { NotSent } from '../../rules/not-sent.ts'
import type { Context } from '../../ports/context.ts'
import { returnLimits, spendLimits } from '../spend-limits.ts'

export const mayBeTexted = (number: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => number.startsWith(prefix))

type NoticeBudget = 'notice:number' | 'notice:given'

const VERB_OF = { 'notice:number': 'text-notice', 'notice:given': 'text-what-was-given' } as const

/** Those that may be sent one more. Takes it from their budgets; what is held back is written down. */
export async function numbersToTell(
  context: Context,
  numbers: readonly string[],
  about: Pick<AuditEvent, 'requestId' | 'facts'>,
  budget: NoticeBudget = 'notice:number',
): Promise<readonly string[]> {
  const { settings, keys, log, store, now } = context
  const told: string[] = []
  for (const number of numbers.filter((one) => mayBeTexted(one, settings.textPrefixes))) {
    const spent = await spendLimits(context, VERB_OF[budget], { destination: subjectOf(keys, number) })
    if (spent.ok) {
      told.push(number)
      continue
    }
    const { limit } = spent
    if (limit === 'notice:total') log.error({ limit }, 'The total of notices by text has reached its limit: mail only.')
    else log.warn({ limit, requestId: about.requestId }, 'A number has had its notices by text for today: mail only.')
    const facts = { ...about.facts, limit }
    await store.record({ at: now(), requestId: about.requestId, kind: 'text-held-back', by: LATCHKEY, facts })
  }
  return told
}

/** To one of those. What certainly did not leave is not counted: a gateway that is down holds nothing back once it is up. */
export async function tellByText(
  { delivery, throttle, keys, now }: Context,
  text: Parameters<Context['delivery']['text']>[0],
  budget: NoticeBudget = 'notice:number',
): Promise<void> {
  const takenAt = now()
  try {
    await delivery.text(text)
  } catch (error) {
    if (error instanceof NotSent) {
      const taken = [
        [budget, subjectOf(keys, text.to)],
        ['notice:total', 'all'],
      ] as const
      await returnLimits({ throttle }, taken, takenAt)
    }
    throw error
  }
}

const subjectOf = (keys: Context['keys'], number: string): string => keys.hash('authenticator', foldAddress(number))
