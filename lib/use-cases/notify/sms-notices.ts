/**
 * Which numbers are notified by text.
 *
 * A text costs money, and fraudsters earn on texts to numbers of theirs. So notices keep to the countries that codes
 * go to and have budgets of their own, which take nothing from codes. By mail the same notice goes out regardless.
 */
import { foldAddress } from '../../rules/account/address.ts'
import { type AuditEvent, LATCHKEY } from '../../rules/audit.ts'
import { NotSent } from '../../rules/not-sent.ts'
import type { Context } from '../../ports/context.ts'
import { returnLimits, spendLimits } from '../spend-limits.ts'

/** Whether the number is in a country that texts may go to. Both in E.164; `prefixes` such as `+386`. */
export const mayBeTexted = (number: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => number.startsWith(prefix))

type NoticeBudget = 'notice:number' | 'notice:given'

const VERB_OF = { 'notice:number': 'text-notice', 'notice:given': 'text-what-was-given' } as const

/** Numbers that may be sent one more text. Counts it against their budgets; what is held back is recorded. */
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

/**
 * Sends the text to one of those. One that certainly did not leave is given back to the budget, so that a gateway that
 * is down uses nothing up.
 */
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
