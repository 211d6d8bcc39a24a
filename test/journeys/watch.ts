/**
 * Looks over every page of a journey: none may ask another site for anything,
 * break its own content policy, complain in the console, or be kept by a cache.
 */
import type { BrowserContext, Response } from '@playwright/test'
import type { Place } from './place.ts'

export class Watch {
  readonly #place: Pick<Place, 'url' | 'web'>
  readonly #faults: string[] = []
  readonly #expected: RegExp[] = []

  constructor(place: Pick<Place, 'url' | 'web'>) {
    this.#place = place
  }

  /** Allows a fault that the journey provokes on purpose. */
  expect(fault: RegExp): void {
    this.#expected.push(fault)
  }

  complain(): void {
    const unexpected = this.#faults.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)))
    if (unexpected.length > 0) throw new Error(`The pages did what they may not:\n${unexpected.join('\n')}`)
  }

  over(context: BrowserContext): void {
    context.on('request', (request) => {
      const to = request.url()
      if (this.#isOurs(to) || to.startsWith('data:')) return
      const isLeaving = request.isNavigationRequest() && to.startsWith(`${this.#place.web}/`)
      // Contoso's own pages are not ours to judge.
      const from = request.isNavigationRequest() ? '' : request.frame().url()
      if (!isLeaving && !from.startsWith(this.#place.web)) this.#faults.push(`${from || 'a page'} asked ${to}`)
    })
    context.on('console', (message) => {
      const at = message.location().url || message.page()?.url() || ''
      if (this.#isOurs(at) && ['error', 'warning'].includes(message.type()))
        this.#faults.push(`${at} said: ${message.text()}`)
    })
    context.on('weberror', (error) => {
      const at = error.page()?.url() ?? ''
      if (this.#isOurs(at)) this.#faults.push(`${at} broke: ${String(error.error())}`)
    })
    context.on('response', (response) => {
      const wrong = this.#isOurs(response.url()) ? unguarded(response) : null
      if (wrong) this.#faults.push(`${response.url()} came ${wrong}`)
    })
  }

  #isOurs(address: string): boolean {
    return address.startsWith(`${this.#place.url}/`)
  }
}

/** Answers that carry somebody's request are never kept, and every page has a policy (rules R3, R18). */
function unguarded(response: Response): string | null {
  const { pathname } = new URL(response.url())
  if (pathname.startsWith('/_next/') || /\.\w+$/.test(pathname)) return null
  const headers = response.headers()
  if (!headers['content-security-policy']?.includes("default-src 'none'")) return 'without a content policy'
  if (FOR_EVERYBODY.test(pathname))
    return headers['content-security-policy'].includes("script-src 'none'") ? null : 'with scripts'
  return headers['cache-control']?.includes('no-store') ? null : 'without no-store'
}

/** Pages about codes are nobody's own: they may be kept, and hold no script. */
const FOR_EVERYBODY = /^(?:\/\w\w)?\/codes(?:\/(?!find$)[^/]+)?$/
