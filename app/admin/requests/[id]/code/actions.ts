'use server'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import type { ReadOutAnswer } from '#app/_ui/read-out-form.tsx'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { issueCode } from '#lib/use-cases/approver/issue-caller-code.ts'
import { clock } from '#lib/words/time.ts'

export async function showCode(_: ReadOutAnswer, form: FormData): Promise<ReadOutAnswer> {
  const id = textOf(form, 'id')
  const here = `/admin/requests/${encodeURIComponent(id)}/code`
  const approver = await requireDeskActor(here, form)
  const { context, words, language, timeZone, now } = await placeNow()
  const typed = { checked: textOf(form, 'checked'), compared: textOf(form, 'compared') }
  const [checked = '', by = ''] = typed.checked.split(':')
  const issued = await issueCode(context, approver, id, { checked, by, compared: typed.compared })
  if (issued.ok) {
    const until = words.desk.readOut.codeUntil({ clock: clock(issued.value.expiresAt, language, timeZone) })
    return { kind: 'shown', code: issued.value.code, until }
  }
  const says = [refusalText(words, issued, { language, timeZone, now }), words.desk.fixes[issued.refusal]]
  const fix = await signInFix(issued.refusal, here, form)
  const field = issued.refusal === 'comparison-missing' ? 'compared' : 'checked'
  return { kind: 'wrong', says: says.filter(Boolean).join(' '), fix, field, typed }
}
