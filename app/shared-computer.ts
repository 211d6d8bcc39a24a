'use server'
/** Stores the answer whether others use this computer too. */
import { context as openContext } from '#lib/config/build-context.ts'
import { textOf } from './form-fields.ts'
import { keepShared } from './known-browser.ts'
import { redirectToPage } from './page-redirect.ts'

export async function answerShared(form: FormData): Promise<void> {
  await keepShared(await openContext(), textOf(form, 'shared') === 'on')
  redirectToPage(textOf(form, 'back') === '/enrol' ? '/enrol' : '/outcome')
}
