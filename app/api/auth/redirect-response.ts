/** A redirect that sets cookies. Relative addresses stay relative, so no host is taken from a header. */
export function redirectResponse(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
