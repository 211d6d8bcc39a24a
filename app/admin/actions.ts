'use server'
/** The actions of the desk's forms. Each checks who is there, and calls a use case. */
import { DAY_IN_SECONDS } from '#lib/rules/duration.ts'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { COOKIE_OPTIONS } from '#app/cookie-options.ts'
import { keepDraft } from '#app/draft.ts'
import { setFlash, MOVED_ON } from '#app/flash-message.ts'
import { endSignIn } from '#app/end-sign-in.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { type Approver, mayDecide } from '#lib/use-cases/approver/approver.ts'
import { closeStopped } from '#lib/use-cases/approver/close-stopped.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { giveBack, lookNow } from '#lib/use-cases/approver/give-back.ts'
import { attest } from '#lib/use-cases/approver/attest.ts'
import { reopenRequest } from '#lib/use-cases/approver/reopen-request.ts'
import { snapshotChanges } from '#lib/use-cases/approver/snapshot-changes.ts'
import { refuse, type Result } from '#lib/rules/refusals.ts'
import { STOP_OUTCOMES } from '#lib/rules/request/parts/objections.ts'
import { remedies } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { SAW } from '#lib/rules/request/parts/execution.ts'
import type { DecisionSnapshot } from '#lib/rules/request/decision-snapshot.ts'
import type { DecisionError } from './_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from './desk-draft.ts'
import { chosenReason } from './decline-reasons.ts'
import { listedPage } from './listed-page.ts'
import { KEYS_COOKIE } from './keys/cookie.ts'
import { placeNow } from './place.ts'

const KEYS_KEPT_SECONDS = 365 * DAY_IN_SECONDS

export async function decide(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const id = textOf(form, 'id')
  const here = `/admin/requests/${encodeURIComponent(id)}`
  const listed = await listedPage(here)
  const approver = await requireDeskActor(here, form, listed)

  const decided = await decisionOf(form, id, approver)
  if (decided.ok) {
    await setFlash(here, DONE_AS[textOf(form, 'decision')] ?? decided.value.state)
    redirect(listed)
  }
  if (decided.refusal === 'request-moved-on') {
    const context = await openContext()
    await keepDraft(context, here, form)
    const changed = await snapshotChanges(context, id, lookedAt(form))
    await setFlash(here, `${MOVED_ON}${changed.join('.')}`)
    redirect(listed)
  }
  const place = await placeNow()
  const { words, now } = place
  const says = [refusalText(words, decided, place), words.desk.fixes[decided.refusal]]
  return {
    says: says.filter(Boolean).join(' '),
    fix: await signInFix(decided.refusal, here, form, mayDecide(approver, now).ok),
    reason: reasonOf(form),
  }
}

const reasonOf = (form: FormData): string =>
  chosenReason(textOf(form, 'reason'), textOf(form, 'preset'), textOf(form, 'language'))

/** Decisions whose confirmation needs more than the state that they lead to. */
const DONE_AS: Readonly<Record<string, string>> = {
  'look-now': 'looking',
  'give-back': 'given-back',
  reopen: 'reopened',
  'close-stopped': 'stop-closed',
}

const lookedAt = (form: FormData): DecisionSnapshot => ({
  version: Number(textOf(form, 'version')),
  seen: textOf(form, 'seen') || undefined,
})

async function decisionOf(form: FormData, id: string, approver: Approver): Promise<Result<RecoveryRequest>> {
  const context = await openContext()
  const looked = lookedAt(form)
  const remedy = remedies.find((one) => one.id === textOf(form, 'remedy'))?.id
  switch (textOf(form, 'decision')) {
    case 'approve':
      return remedy
        ? approve(context, approver, id, { ...looked, remedy, target: textOf(form, 'target') || null })
        : refuse('choice-missing')
    case 'decline':
      return decline(context, approver, id, { ...looked, reason: reasonOf(form) })
    case 'hand-over':
      return handOver(context, approver, id, { ...looked, remedy })
    case 'look-now':
      return lookNow(context, approver, id, looked)
    case 'reopen':
      return reopenRequest(context, approver, id, looked)
    case 'give-back':
      return giveBack(context, approver, id, looked)
    case 'close-stopped': {
      const outcome = STOP_OUTCOMES.find((one) => one === textOf(form, 'outcome'))
      return outcome ? closeStopped(context, approver, id, { ...looked, outcome }) : refuse('choice-missing')
    }
    case 'attest': {
      const saw = SAW.find((one) => one === textOf(form, 'saw'))
      return saw ? attest(context, approver, id, { ...looked, saw }) : refuse('choice-missing')
    }
    default:
      return refuse('choice-missing')
  }
}

export async function openReference(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor('/admin', form)
  const reference = textOf(form, 'reference')
  const opened = await openByReference(await openContext(), approver, reference)
  if (opened.ok) {
    const page = `/admin/requests/${opened.value.id}`
    if (opened.value.state === 'queued') await setFlash(page, 'opened')
    redirect(page)
  }
  const place = await placeNow()
  const { words } = place
  const says =
    opened.refusal === 'request-unknown'
      ? words.desk.reference.unknown
      : [refusalText(words, opened, place), words.desk.fixes[opened.refusal]].filter(Boolean).join(' ')
  return { says, fix: await signInFix(opened.refusal, '/admin', form), reason: reference }
}

export async function signOut(): Promise<never> {
  await endSignIn('desk')
  redirect('/admin/sign-in?problem=signed-out')
}

export async function switchKeys(form: FormData): Promise<never> {
  const on = textOf(form, 'keys') === 'on'
  const maxAge = on ? 0 : KEYS_KEPT_SECONDS
  ;(await cookies()).set(KEYS_COOKIE, on ? '' : 'off', { ...COOKIE_OPTIONS, maxAge })
  redirect('/admin/keys')
}
