import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

/**
 * Redirects to another page, or to the same one as it is now. What the browser cached of our pages is dropped first,
 * since it shows an earlier state.
 */
export function redirectToPage(address: string): never {
  revalidatePath('/', 'layout')
  return redirect(address)
}
