import { isRefusedForGood } from '../../rules/not-sent.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'

/** To whoever is signed in, their own address may be said to take nothing of ours: nobody else learns of it. */
export async function unlessRefused(sending: Promise<void>): Promise<Result<void>> {
  try {
    return ok(await sending)
  } catch (error) {
    if (isRefusedForGood(error)) return refuse('address-refuses-mail')
    throw error
  }
}
