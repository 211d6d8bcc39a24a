import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

/**
 * On to another page, or to the same one as it is now. What the browser kept of
 * our pages is dropped first: it shows where the request stood before.
 */
export function leadTo(address: string): never {
  revalidatePath('/', 'layout')
  return redirect(address)
}
