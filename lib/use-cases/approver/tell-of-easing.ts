/** The letter to everybody who could cancel what one administrator eases alone (rule R10): all who decide, and the desk's mailbox. */
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import type { Task } from '../../rules/request/job.ts'
import type { Context } from '../../ports/context.ts'
import { undeliveredOf } from '../notify/undelivered.ts'
import { type Language, wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'
import { readDeskPeople } from './compare-approvers.ts'
import { linesAsked } from './confirm-policy-change.ts'

/**
 * Sends the letter about the easing of this version; nothing where it was cancelled or changed since. Throws where
 * nobody could be reached.
 */
export async function tellOfEasingAlone(
  context: Context,
  what: Extract<Task, { kind: 'ease-alone' }>['what'],
  version: number,
): Promise<void> {
  const { settings, delivery, log } = context
  const asked = await (what === 'threat' ? threatAsked(context, version) : policyAsked(context, version))
  if (!asked) return
  const letterIn = (language: Language) =>
    wordsFor(language).desk.soleAdministrator.letter({
      organisation: settings.organisation,
      what,
      administrator: asked.by,
      because: asked.reason,
      effectAt: dayAndClock(asked.effectAt, language, settings.timeZone),
      address: `${settings.baseUrl}/admin/${what === 'threat' ? 'threat-mode' : 'policy-change'}`,
    })
  const { people } = await readDeskPeople(context)
  const approvers = people.flatMap(({ person: { account } }): readonly (readonly [string, Language])[] =>
    account.enabled && account.mail ? [[account.mail, letterLanguage(settings, account.preferredLanguage)]] : [],
  )
  const everybody = new Map([...approvers, [settings.deskMail, settings.language]])
  const sent = await Promise.allSettled(
    [...everybody].map(([to, language]) => delivery.mail({ to, language, ...letterIn(language) })),
  )
  const { count } = undeliveredOf(sent, 'Nobody heard that one administrator eases alone.')
  if (count > 0) log.warn({ undelivered: count }, 'Not everybody heard that one administrator eases alone.')
}

interface AskedAlone {
  readonly by: string
  readonly reason: string
  readonly effectAt: Date
}

/** A newer version has tasks of its own. */
async function threatAsked({ store }: Context, version: number): Promise<AskedAlone | null> {
  const { version: now, easing } = await store.threatSwitch()
  if (now !== version || !easing?.alone) return null
  return { by: easing.by.name, reason: easing.reason, effectAt: easing.alone.effectAt }
}

async function policyAsked({ store }: Context, version: number): Promise<AskedAlone | null> {
  const held = await store.policyHeld()
  const agreed = held.asked?.agreed
  if (held.version !== version || !agreed?.effectAt) return null
  const lines = linesAsked(held).map(({ name }) => name)
  return { by: agreed.name, reason: lines.join(', '), effectAt: agreed.effectAt }
}
