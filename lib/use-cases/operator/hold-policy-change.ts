import type { Context } from '../../ports/context.ts'
import { grantingMore } from '../../rules/organisation/policy-change.ts'
import { wordsFor } from '../../words/index.ts'

/** Notifies the desk's mailbox of a change of the policy file that grants more, and of who confirmed it (rule R16). */
export async function tellOfPolicy({ store, settings, delivery }: Context, version: number): Promise<void> {
  const { version: now, confirmed, asked } = await store.policyHeld()
  // A newer version has a letter of its own.
  if (now !== version || !confirmed) return
  const letter = wordsFor(settings.language).desk.policyChange.letter({
    organisation: settings.organisation,
    lines: asked ? grantingMore(confirmed, asked.lines) : [],
    by: asked?.agreed?.name ?? null,
    address: `${settings.baseUrl}/admin/policy-change`,
  })
  await delivery.mail({ to: settings.deskMail, language: settings.language, ...letter })
}
