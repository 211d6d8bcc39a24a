/** Tells the desk's mailbox once when fewer than two working administrators are left (rules R10, R16). */
import type { ApproverComparison } from '../../rules/organisation/approver-comparison.ts'
import type { Context } from '../../ports/context.ts'
import { wordsFor } from '../../words/index.ts'

const LEAST = 2

/** Only where the tenant itself lists who holds a role: of others nobody knows how many there are. */
const isFew = (comparison: ApproverComparison | null): boolean =>
  comparison?.listed === 'tenant' && comparison.accounts.ease < LEAST

/** `before`: the comparison that was kept until now. Where mail does not leave, it is logged, and red on the health page. */
export async function tellFewAdministrators(
  { settings, delivery, log }: Pick<Context, 'settings' | 'delivery' | 'log'>,
  before: ApproverComparison | null,
  now: ApproverComparison,
): Promise<void> {
  if (!isFew(now) || (isFew(before) && before?.accounts.ease === now.accounts.ease)) return
  const { language, organisation, baseUrl, deskMail } = settings
  const letter = wordsFor(language).desk.running.letter({
    organisation,
    count: now.accounts.ease,
    address: `${baseUrl}/admin/health`,
  })
  log.error({ administrators: now.accounts.ease }, 'Fewer than two working administrators of the desk are left')
  await delivery
    .mail({ to: deskMail, language, ...letter })
    .catch(() => log.error({}, 'The desk could not be told that few administrators are left'))
}
