/** Every way in which an ID token can be wrong, by its name. The genuine key signs those whose signature has to fit. */
type Claims = Readonly<Record<string, unknown>>
type Sign = (claims: object) => string

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
export const claimsIn = (idToken: string): Claims =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims
const nowInSeconds = () => Math.floor(Date.now() / 1000)

export const TAMPERINGS = {
  /** Says something else than what was signed: the signature no longer fits. */
  payload: (idToken: string) => {
    const [head, , signature] = idToken.split('.')
    return [head, part({ ...claimsIn(idToken), altered: true }), signature].join('.')
  },
  signature: (idToken: string) => {
    const [head, payload, signature = ''] = idToken.split('.')
    const broken = Buffer.from(Buffer.from(signature, 'base64url').map((byte) => byte ^ 1))
    return [head, payload, broken.toString('base64url')].join('.')
  },
  /** RFC 7515's unsecured token. */
  unsigned: (idToken: string) => `${part({ alg: 'none', typ: 'JWT' })}.${idToken.split('.')[1]}.`,
  audience: (idToken: string, sign: Sign) => sign({ ...claimsIn(idToken), aud: 'another-site' }),
  nonce: (idToken: string, sign: Sign) => sign({ ...claimsIn(idToken), nonce: 'of another sign-in' }),
  issuer: (idToken: string, sign: Sign) => sign({ ...claimsIn(idToken), iss: 'https://accounts.example.net' }),
  expired: (idToken: string, sign: Sign) =>
    sign({ ...claimsIn(idToken), iat: nowInSeconds() - 7200, exp: nowInSeconds() - 3600 }),
} as const satisfies Record<string, (idToken: string, sign: Sign) => string>

export type Tampering = keyof typeof TAMPERINGS
