/** The code of a rehearsal: it opens nothing, and is sent once for two presses in half a minute. */
import { foldAddress } from '../../rules/account/address.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { DIGITS, groupCode } from '../../rules/secret-code.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'
import { helpLine } from '../notify/help-line.ts'
import { mayBeTexted } from '../notify/sms-notices.ts'
import { rehearsalText } from '../notify/text-bodies.ts'
import { type Language, wordsFor } from '../../words/index.ts'
import { repeatedCode } from './repeated-code.ts'
import { sendOrRefuse } from './send-or-refuse.ts'
import { accountOf, type Visit } from './visit-enrolment.ts'

export interface RehearsalCode {
  readonly id: string
  /** Keyed hash of the code. */
  readonly codeHash: string
}

interface Addressed {
  readonly to: string
  readonly language: Language
}

/** Sends a code, unless one was sent there a moment ago; refuses by the limits of sending, and what the address refuses. */
export async function sendRehearsalCode(
  context: Context,
  visit: Visit,
  factor: 'code-by-email' | 'code-by-text',
  { to, language }: Addressed,
): Promise<Result<RehearsalCode>> {
  const isText = factor === 'code-by-text'
  if (isText && !mayBeTexted(to, context.settings.textPrefixes)) return refuse('too-many-sends')
  const digits = isText ? DIGITS.text : DIGITS.email
  const about = { kind: 'rehearsal', accountId: accountOf(visit), to, digits } as const
  const { id, code, sendOnce } = await repeatedCode(context, about)
  const sent = await sendOnce(() => send(context, visit, { isText, to, language, code }))
  return sent.ok ? ok({ id, codeHash: context.keys.hash('code', boundToRehearsal(id, code)) }) : sent
}

async function send(
  context: Context,
  visit: Visit,
  { isText, to, language, code }: Addressed & { readonly isText: boolean; readonly code: string },
): Promise<Result<unknown>> {
  const { settings, keys, delivery } = context
  const { organisation } = settings
  const spent = await spendLimits(context, 'rehearse-code', {
    person: keys.hash('name', visit.employee.id),
    destination: keys.hash('authenticator', foldAddress(to)),
  })
  if (!spent.ok) return spent
  const { enrol, messages } = wordsFor(language)
  if (isText)
    return sendOrRefuse(
      delivery.text({
        to,
        body: rehearsalText(messages.texts, { code, organisation, telephone: context.settings.staffedRoute.telephone }),
      }),
    )
  const help = helpLine(settings, language)
  const grouped = groupCode(code)
  const letter = enrol.letters.rehearsal({ organisation, code: grouped, help })
  return sendOrRefuse(delivery.mail({ to, language, code: grouped, ...letter }))
}

/** What is hashed: the code is good for this try alone. */
export const boundToRehearsal = (id: string, code: string): string => ['rehearse', id, code].join('\n')
