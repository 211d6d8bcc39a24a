'use server'
/** Stores the answer whether others use this computer too. */
import { context as openContext } from '#lib/config/build-context.ts'
import { textOf } from './language.ts'
import { keepShared } from './known-browser.ts'
import { leadTo } from './lead-to.ts'

export async function answerShared(form: FormData): Promise<void> {
  await keepShared(await openContext(), textOf(form, 'shared') === 'on')
  leadTo(textOf(form, 'back') === '/enrol' ? '/enrol' : '/outcome')
}
