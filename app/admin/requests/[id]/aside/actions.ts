'use server'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { setLinkAside } from '#lib/use-cases/approver/set-aside-link.ts'

export type AsideAnswer =
  | { readonly kind: 'agreed'; readonly says: string }
  | {
      readonly kind: 'wrong'
      readonly says: string
      readonly fix: { readonly href: string; readonly label: string } | null
    }
  | null

export async function agreeToAside(_: AsideAnswer, form: FormData): Promise<AsideAnswer> {
  const id = textOf(form, 'id')
  const here = `/admin/requests/${encodeURIComponent(id)}/aside`
  const approver = await requireDeskActor(here, form)
  const place = await placeNow()
  const { context, words } = place
  const { aside, fixes } = words.desk
  const [compared = '', number = ''] = textOf(form, 'compared').split(':')
  const agreed = await setLinkAside(context, approver, id, { address: textOf(form, 'address'), compared, number })
  if (agreed.ok) return { kind: 'agreed', says: agreed.value.asideProposal ? aside.own : aside.done }
  const says = [refusalText(words, agreed, place), fixes[agreed.refusal]].filter(Boolean).join(' ')
  return { kind: 'wrong', says, fix: await signInFix(agreed.refusal, here, form) }
}
