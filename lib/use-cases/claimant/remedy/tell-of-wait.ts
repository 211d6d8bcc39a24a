/**
 * Letters of a wait: with a link that cancels it to every old channel, and without one to those that are new
 * themselves, or set aside (rule R12).
 */
import { letterLanguage } from '../../../rules/organisation/letter-language.ts'
import { channelsOf, oldChannelsOf } from '../../../rules/proofs/notification-addresses.ts'
import { isRefusedForGood } from '../../../rules/not-sent.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import type { CoolingOff } from '../../../rules/request/parts/proving.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { helpLine } from '../../notify/help-line.ts'
import { beginningOf } from '../../notify/request-beginning.ts'
import { subjectText, waitOverText, waitText } from '../../notify/text-bodies.ts'
import { numbersToTell, tellByText } from '../../notify/sms-notices.ts'
import { wordsFor } from '../../../words/index.ts'
import { dayAndClock } from '../../../words/time.ts'
import { shownName } from '../../../rules/shown-text.ts'
import { readHoldings } from '../../holdings.ts'
import { statusAddress, stopAddress, waitAddress, waitAddressInText } from '../../notify/links.ts'
import { isAddressSetAside, setAsidesFor } from '../../notify/stop-link.ts'
import { unproved } from '../prove/fresh-destination.ts'

/**
 * Answers how many old channels were notified; 0 where every one was used as a proof or refuses our messages. Throws
 * when none of them could be reached now.
 */
export async function tellOfWait(
  context: Context,
  request: RecoveryRequest,
  wait: CoolingOff,
  which: 'begun' | 'ended',
): Promise<number> {
  const holdings = await readHoldings(context, request, 'lists')
  if (!holdings) return 0
  const [all, oldest] = [channelsOf(holdings), oldChannelsOf(holdings)]
  const asides = await setAsidesFor(context, request)
  const isHeard = (to: string) => !isAddressSetAside(context, request, asides, to)
  const texted = await numbersToTell(context, all.mobiles, { requestId: request.id, facts: { wait: which } })
  // A number that no text may go to cannot cancel anything, and neither can an address that was set aside.
  const old = {
    ...oldest,
    mails: oldest.mails.filter(isHeard),
    mobiles: oldest.mobiles.filter((number) => texted.includes(number) && isHeard(number)),
  }
  if (unproved(context, old, request) === 0) return 0
  const { settings, delivery } = context
  const language = letterLanguage(settings, request.language, holdings.account.preferredLanguage)
  const { cooling, messages } = wordsFor(language)
  const written = (at: Date) => dayAndClock(at, language, settings.timeZone)
  const beginning = await beginningOf(context, request)
  const letterTo = (to: string) =>
    cooling[which]({
      organisation: settings.organisation,
      name: shownName(request.account?.displayName) ?? '',
      reference: request.reference,
      endsAt: written(wait.endsAt),
      finishBy: written(request.lapsesAt),
      statusAddress: statusAddress(context, request),
      cancelAddress: old.mails.includes(to) ? waitAddress(context, request, to) : null,
      stopAddress: old.mails.includes(to) ? stopAddress(context, request, to) : null,
      beginning,
      help: helpLine(settings, language),
    })
  const sent = await Promise.allSettled([
    ...all.mails.map(async (to) => {
      await delivery.mail({ to, language, ...letterTo(to) })
      return old.mails.includes(to)
    }),
    ...texted.map(async (to) => {
      const isOld = old.mobiles.includes(to)
      const { organisation } = settings
      const said = {
        says: letterTo(to).subject,
        subject: which === 'begun' ? 'progress' : 'over',
        organisation,
      } as const
      const address = waitAddressInText(context, request, to)
      const forOldOnes = () =>
        which === 'begun'
          ? waitText(messages.texts, organisation, written(wait.endsAt), address)
          : waitOverText(messages.texts, organisation, address)
      await tellByText(context, { to, body: isOld ? forOldOnes() : subjectText(messages.texts, said) })
      return isOld
    }),
  ])
  const told = sent.filter((one) => one.status === 'fulfilled' && one.value).length
  // An address that refuses it for good will never be notified, and cannot cancel anything.
  if (told === 0 && sent.some((one) => one.status === 'rejected' && !isRefusedForGood(one.reason)))
    throw new Unavailable('A wait reached no old channel.')
  return told
}
