/** What every cookie of ours asks of a browser (rule R3). Named `__Host-…`, none is taken that asks for less. */
export const COOKIE_OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const
