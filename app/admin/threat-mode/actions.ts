'use server'
/** Sets the switch. Each form checks who is there, and calls a use case. */
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { type Approver, mayNow } from '#lib/use-cases/approver/approver.ts'
import { agreeToEase, askToEase, cancelEasing, switchThreatOn } from '#lib/use-cases/approver/change-threat-mode.ts'
import { refuse, type Result } from '#lib/rules/refusals.ts'
import type { Context } from '#lib/ports/context.ts'

const HERE = '/admin/threat-mode'

export async function throwSwitch(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE, form)
  const place = await placeNow()
  const { context, words, now } = place
  const did = textOf(form, 'do')
  const thrown = await resultOf(context, approver, form, did)
  if (thrown.ok) {
    await setFlash(HERE, did)
    redirect(HERE)
  }
  if (thrown.refusal === 'switch-moved-on') {
    await setFlash(HERE, thrown.refusal)
    redirect(HERE)
  }
  const says = [refusalText(words, thrown, place), words.desk.fixes[thrown.refusal]]
  const again = mayNow(approver, 'read', now).ok
  return {
    says: says.filter(Boolean).join(' '),
    fix: await signInFix(thrown.refusal, HERE, form, again),
    reason: textOf(form, 'reason'),
  }
}

function resultOf(context: Context, approver: Approver, form: FormData, did: string): Promise<Result<unknown>> {
  const version = Number(textOf(form, 'version'))
  const reason = textOf(form, 'reason')
  const hours = Number(textOf(form, 'hours'))
  switch (did) {
    case 'switch-on':
      return switchThreatOn(context, approver, { version, hours, reason })
    case 'ease':
      return askToEase(context, approver, { version, hours: hours === 0 ? null : hours, reason })
    case 'cancel':
      return cancelEasing(context, approver, { version })
    case 'agree':
      return agreeToEase(context, approver, { version })
    default:
      return Promise.resolve(refuse('choice-missing'))
  }
}
