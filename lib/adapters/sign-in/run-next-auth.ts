/**
 * One call of next-auth, from web request to web response. next-auth is called through its handler for Node's
 * requests, so that both sign-ins run wherever a Request does: in a route, in an action, in a test.
 */
import { env } from 'node:process'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'

export interface Call {
  readonly baseUrl: string
  /** The segments after `/api/auth/`. */
  readonly path: readonly string[]
  readonly method: 'GET' | 'POST'
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
}

export interface Reply {
  readonly status: number
  readonly redirect: string | null
  readonly body: unknown
  /** Whole `Set-Cookie` lines. */
  readonly cookies: readonly string[]
}

/** Runs next-auth once; answers its status, redirect, cookies and body. */
export async function runNextAuth(options: NextAuthOptions, call: Call): Promise<Reply> {
  // The only place where next-auth looks for its own address; it never comes from a header (rule R3).
  env.NEXTAUTH_URL = call.baseUrl
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: [...call.path] },
    body: call.body ?? {},
    cookies: { ...call.cookies },
    headers: {},
  }
  const response = new Recorder()
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return response.reply()
}

/** A response that is collected instead of sent. */
class Recorder {
  #status = 200
  #body: unknown = null
  readonly #headers = new Map<string, string | string[]>()

  status(code: number): this {
    this.#status = code
    return this
  }
  getHeader(name: string): string | string[] | undefined {
    return this.#headers.get(name.toLowerCase())
  }
  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }
  json(body: unknown): void {
    this.#body = body
  }
  send(body: unknown): void {
    this.#body = body
  }
  end(): void {
    this.#body = null
  }
  reply(): Reply {
    const location = this.getHeader('location')
    const cookies = this.getHeader('set-cookie') ?? []
    return {
      status: this.#status,
      redirect: typeof location === 'string' ? location : null,
      body: this.#body,
      cookies: typeof cookies === 'string' ? [cookies] : cookies,
    }
  }
}

/**
 * Starts a sign-in with a plain GET: next-auth's own POST is made here with a pair of CSRF values that never leaves
 * the server. Works without client JavaScript and under `form-action 'self'`.
 */
export async function startSignIn(
  options: NextAuthOptions,
  start: {
    readonly baseUrl: string
    readonly provider: string
    readonly to: string
    readonly query?: Readonly<Record<string, string>>
  },
): Promise<{ readonly redirect: string; readonly cookies: readonly string[] }> {
  const { csrfToken, cookies } = await csrfPair(options, start.baseUrl)
  const reply = await runNextAuth(options, {
    baseUrl: start.baseUrl,
    path: ['signin', start.provider],
    method: 'POST',
    query: start.query,
    body: { csrfToken, callbackUrl: start.to },
    cookies,
  })
  return { redirect: reply.redirect ?? start.to, cookies: reply.cookies }
}

/** A CSRF token with its cookie, for one POST that is made here. */
export async function csrfPair(
  options: NextAuthOptions,
  baseUrl: string,
): Promise<{ csrfToken: string; cookies: Readonly<Record<string, string>> }> {
  const reply = await runNextAuth(options, { baseUrl, path: ['csrf'], method: 'GET', cookies: {} })
  const { csrfToken } = reply.body as { csrfToken: string }
  return { csrfToken, cookies: Object.fromEntries(reply.cookies.map(nameAndValue)) }
}

function nameAndValue(line: string): [string, string] {
  const pair = line.split(';', 1)[0] ?? ''
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}
