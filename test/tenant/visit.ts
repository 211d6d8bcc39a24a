/** A browser without pages: follows redirects until a page is shown or the site is reached, and answers that address. */
export async function follow(
  address: string,
  cookies: Map<string, string>,
  until: string,
  form?: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  for (const set of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
    if (value) cookies.set(name, value)
    else cookies.delete(name)
  }
  const next = answer.headers.get('location')
  if (!next) return address
  const absolute = new URL(next, address).href
  return absolute.startsWith(until) ? absolute : follow(absolute, cookies, until)
}
