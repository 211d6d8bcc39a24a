/**
 * The first steps by their forms alone, with the browser's own cookies: pages that
 * other journeys walk in the browser are not drawn again for each that begins after them.
 */
import { expect, type Page as Tab } from '@playwright/test'
import type { SentCodeFactorId } from '#lib/rules/proofs/factors/index.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import { type Form, formSaying, formWith, type Page } from '#test/bench/visitor.ts'
import type { Post } from './post.ts'

const LOOKED_WITHIN_MS = 60_000

/** From the name to the findings, with one proof or two; the browser then stands where the last of them led. */
export class ByForms {
  readonly #tab: Tab
  readonly #post: Post
  readonly #words: Words

  constructor(tab: Tab, post: Post, words: Words = wordsFor('en')) {
    this.#tab = tab
    this.#post = post
    this.#words = words
  }

  async proves(name: string, first: SentCodeFactorId, second?: SentCodeFactorId): Promise<void> {
    const start = await this.#open('/')
    const ways = await this.#submit(start, formWith(start, 'name'), { name, errorCode: '' })
    let last = await this.#prove(ways, first)
    if (second) last = await this.#prove(await this.#moreProof(last), second)
    await this.#tab.goto(last.address)
  }

  async #prove(ways: Page, factor: SentCodeFactorId): Promise<Page> {
    const asked = await this.#submit(ways, formWith(ways, 'factor', factor), { factor })
    const code = await this.#post.code(factor === 'code-by-text' ? 'text' : 'mail')
    return this.#submit(asked, formWith(asked, 'factor', factor), { factor, code })
  }

  /** Offered as soon as there is something to tell. */
  async #moreProof({ address }: Page): Promise<Page> {
    let found: { page: Page; form: Form | null } | undefined
    await expect
      .poll(
        async () => {
          const page = await this.#open(address)
          found = { page, form: formSaying(page, this.#words.findings.moreProofGo) }
          return found.form
        },
        // Pictures are taken without the configuration of the journeys, and on a busy machine.
        { timeout: LOOKED_WITHIN_MS },
      )
      .not.toBeNull()
    if (!found?.form) throw new Error(`${address} offers no further proof`)
    return this.#submit(found.page, found.form, {})
  }

  async #open(address: string): Promise<Page> {
    const reply = await this.#tab.request.get(address)
    return { address: reply.url(), body: await reply.text() }
  }

  /** Posted as a browser without script does; where it is led to is opened. */
  async #submit({ address }: Page, form: Form, typed: Readonly<Record<string, string>>): Promise<Page> {
    const fields = { ...form.fields, ...typed }
    const reply = await this.#tab.request.post(address, {
      headers: { origin: new URL(address).origin },
      ...(form.encoding === 'multipart/form-data' ? { multipart: fields } : { form: fields }),
    })
    if (!reply.ok()) throw new Error(`${address} answered ${reply.status()}`)
    return { address: reply.url(), body: await reply.text() }
  }
}
