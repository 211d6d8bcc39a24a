import { isRefusedForGood } from '../../rules/not-sent.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'

/** Sends, and refuses where the address takes no mail of ours. Only its signed-in owner is told that. */
export async function sendOrRefuse(sending: Promise<void>): Promise<Result<void>> {
  try {
    return ok(await sending)
  } catch (error) {
    if (isRefusedForGood(error)) return refuse('address-refuses-mail')
    throw error
  }
}
