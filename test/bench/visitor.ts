/**
 * A browser reduced to what the site may count on: cookies, redirects, and forms
 * posted without JavaScript.
 *
 * Forms are read from the page that the site sent, with every hidden field, so a
 * page that no longer works without JavaScript fails here.
 */

export interface Answer {
  readonly address: string
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** Milliseconds from the request to the last byte of the answer. */
  readonly milliseconds: number
}

/** The part of an answer that a form is read from. */
export type Page = Pick<Answer, 'address' | 'body'>

export interface Form {
  readonly encoding: 'multipart/form-data' | 'application/x-www-form-urlencoded'
  /** Hidden fields, which are sent unchanged. */
  readonly fields: Readonly<Record<string, string>>
  /** Names of all fields and buttons. */
  readonly names: readonly string[]
  readonly html: string
}

const ANSWERED_WITHIN_MS = 300_000

export class Visitor {
  readonly #cookies = new Map<string, string>()
  readonly #network: string
  readonly #withinMs: number

  /** `network`: the address that the declared proxy saw. `withinMs`: for an answer, in milliseconds. */
  constructor(network: string, withinMs = ANSWERED_WITHIN_MS) {
    this.#network = network
    this.#withinMs = withinMs
  }

  open(address: string): Promise<Answer> {
    return this.#ask(address, { method: 'GET' })
  }

  /** Posts as a browser does; without an action of its own, a form goes to the address of its page. */
  submit(address: string, form: Form, typed: Readonly<Record<string, string>>): Promise<Answer> {
    const body = form.encoding === 'multipart/form-data' ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries({ ...form.fields, ...typed })) body.append(name, value)
    return this.#ask(address, { method: 'POST', body, headers: { origin: new URL(address).origin } })
  }

  /** As a page's own script, or another system, hands something over. */
  send(address: string, body: unknown): Promise<Answer> {
    const headers = { origin: new URL(address).origin, 'content-type': 'application/json' }
    return this.#ask(address, { method: 'POST', body: JSON.stringify(body), headers })
  }

  /** Where a redirect leads, until a page is shown. */
  async follow(answer: Answer): Promise<Answer> {
    const location = answer.headers.get('location')
    return location ? this.follow(await this.open(new URL(location, answer.address).href)) : answer
  }

  async #ask(address: string, { headers, ...init }: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const began = performance.now()
    const reply = await fetch(address, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.#withinMs),
      headers: { ...headers, 'x-forwarded-for': this.#network, 'accept-language': 'en', ...(cookie && { cookie }) },
    })
    const body = await reply.text()
    const milliseconds = performance.now() - began
    for (const set of reply.headers.getSetCookie()) this.#keep(set)
    return { address, status: reply.status, headers: reply.headers, body, milliseconds }
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';')
    const [name = '', ...value] = pair.split('=')
    if (value.join('=') === '' || /;\s*max-age=0/i.test(set)) this.#cookies.delete(name)
    else this.#cookies.set(name, value.join('='))
  }
}

/** The form whose button says this; null where there is none. */
export function formSaying({ body }: Page, says: string): Form | null {
  const found = formsOf(body).find((html) => textOf(html).includes(says))
  return found === undefined ? null : read(found)
}

const formsOf = (body: string): readonly string[] =>
  [...body.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([html]) => html)

const textOf = (html: string): string =>
  html.replaceAll(/<[^>]+>/g, ' ').replace(/&(quot|amp|lt|gt|#x27);/g, (_, entity: string) => ENTITIES[entity] ?? '')

/** The form of a page that has a field, or a button, of this name (and value); null where there is none. */
export function findForm({ body }: Page, name: string, value?: string): Form | null {
  const isIt = ({ names, html }: Form) =>
    names.includes(name) && (value === undefined || html.includes(`value="${value}"`))
  return formsOf(body).map(read).find(isIt) ?? null
}

/** As `findForm`, and throws where there is none. */
export function formWith(page: Page, name: string, value?: string): Form {
  const found = findForm(page, name, value)
  if (!found) throw new Error(`${page.address} shows no form with ${name}${value ? `=${value}` : ''}`)
  return found
}

function read(html: string): Form {
  const controls = [...html.matchAll(/<(?:input|button|textarea|select)\b[^>]*>/g)].map(([tag]) => tag)
  const hidden = controls.filter((tag) => attribute(tag, 'type') === 'hidden')
  return {
    encoding: /^<form\b[^>]*\senctype="multipart\/form-data"/i.test(html)
      ? 'multipart/form-data'
      : 'application/x-www-form-urlencoded',
    fields: Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''])),
    names: controls.flatMap((tag) => attribute(tag, 'name') ?? []),
    html,
  }
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined
    ? null
    : value.replace(/&(quot|amp|lt|gt|#x27);/g, (_, entity: string) => ENTITIES[entity] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }
