/**
 * What somebody had typed when their sign-in turned out to be too old: it is there again once they have signed in, and
 * stands in no address.
 *
 * The browser keeps it, sealed by us, for as long as signing in takes. It comes back only on the page that it was typed
 * on and only to the person whom that page was drawn for, so that somebody else who signs in on this computer sees
 * nothing of it. Codes, passwords and what passkeys answer are never kept.
 *
 * @see WCAG 2.2 2.2.5, nothing is lost by signing in again
 */
import { cookies } from 'next/headers'
import { addMinutes, MINUTE_IN_SECONDS } from '#lib/rules/duration.ts'
import type { Context } from '#lib/ports/context.ts'
import type { FormDraft } from './_ui/draft-fields.tsx'
import { COOKIE_OPTIONS } from './cookie-options.ts'
import { textOf } from './form-fields.ts'

const DRAFT_COOKIE = '__Host-latchkey-draft'
const KEPT_MINUTES = 15
/** Fields that are no secrets; whatever else a form holds is not kept. */
const KEPT_FIELDS = [
  'name',
  'address',
  'reason',
  'preset',
  'hours',
  'reference',
  'checked',
  'compared',
  'target',
] as const
const FIELD_AT_MOST = 500
/** Browsers take 4,096 bytes with the name and what is asked of the cookie (RFC 6265bis §5.6). */
const SEALED_AT_MOST = 3_800

interface Draft {
  readonly page: string
  readonly form: string
  /** A keyed hash of whose it is. */
  readonly by: string
  readonly until: string
  readonly typed: Readonly<Record<string, string>>
}

/** Keeps what a form holds until its page is opened again; nothing of a form without a mark, or with nothing typed. */
export async function keepDraft({ keys, now }: Context, page: string, posted: FormData): Promise<void> {
  const [form = '', by = ''] = textOf(posted, 'draft').split(' ')
  const typed = Object.fromEntries(
    KEPT_FIELDS.map((name) => [name, textOf(posted, name).slice(0, FIELD_AT_MOST)]).filter(([, text]) => text),
  ) as Draft['typed']
  if (!form || !by || Object.keys(typed).length === 0) return
  const until = addMinutes(now(), KEPT_MINUTES).toISOString()
  const sealed = keys.seal('draft', JSON.stringify({ page, form, by, until, typed } satisfies Draft), ABOUT)
  if (sealed.length > SEALED_AT_MOST) return
  ;(await cookies()).set(DRAFT_COOKIE, sealed, { ...COOKIE_OPTIONS, maxAge: KEPT_MINUTES * MINUTE_IN_SECONDS })
}

/** For whatever a recent sign-in lets pass: from then on nothing waits to be sent again. */
export async function dropDraft(): Promise<void> {
  const jar = await cookies()
  if (jar.get(DRAFT_COOKIE)?.value) jar.set(DRAFT_COOKIE, '', { ...COOKIE_OPTIONS, maxAge: 0 })
}

/** What a form of this page carries so that it can be kept, and what was kept of it for this person. */
export async function draftOf(
  { keys, now }: Context,
  { page, form, person, says }: { page: string; form: string; person: string; says: string },
): Promise<FormDraft> {
  const sealed = (await cookies()).get(DRAFT_COOKIE)?.value
  const kept = sealed ? keys.unseal('draft', sealed, ABOUT) : null
  const draft = kept === null ? null : (JSON.parse(kept) as Draft)
  const isHere =
    draft?.page === page &&
    draft.form === form &&
    new Date(draft.until) > now() &&
    keys.matches(draft.by, 'draft', person)
  return { mark: `${form} ${keys.hash('draft', person)}`, typed: isHere ? draft.typed : null, says }
}

const ABOUT = 'a form'
