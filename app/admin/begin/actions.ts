'use server'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { refusalText } from '#app/refusal-text.ts'
import { meantBy, typedName } from '#app/name-suggestion.ts'
import { beginForCaller } from '#lib/use-cases/approver/begin-for-caller.ts'
import { clock } from '#lib/words/time.ts'
import type { BegunAnswer } from './begin-form.tsx'

export async function beginCall(_: BegunAnswer, form: FormData): Promise<BegunAnswer> {
  const approver = await requireDeskActor('/admin/begin', form)
  const { context, words, language, timeZone, now } = await placeNow()
  const name = typedName(form)
  const begun = await beginForCaller(context, approver, name)
  if (begun.ok) {
    const { request, code, endsAt } = begun.value
    const until = words.desk.caller.codeUntil({ clock: clock(endsAt, language, timeZone) })
    return { kind: 'begun', code, until, reference: request.reference, id: request.id }
  }
  const says = [refusalText(words, begun, { language, timeZone, now }), words.desk.fixes[begun.refusal]]
  const fix = await signInFix(begun.refusal, '/admin/begin', form)
  return {
    kind: 'wrong',
    says: says.filter(Boolean).join(' '),
    fix,
    name: name.slice(0, 254),
    meant: meantBy(name, context.settings, language),
  }
}
