/** The lines `outsideProviders` and `verifiedId` of the policy file: who else may say who somebody is. */
import { z } from 'zod'
import {
  CLIENT_AUTHENTICATIONS,
  namesTenant,
  PROVIDER_KINDS,
  type ProviderKind,
  SIGNING_ALGORITHMS,
  TAKEN_IDS,
} from '../rules/proofs/outside-providers.ts'
import { environmentSchema } from './environment.ts'
import { address } from './environment-variable.ts'
import { filledText } from './policy-value.ts'

const provider = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,30}$/, 'should be small letters, digits and hyphens')
      .refine(
        (id) => !(TAKEN_IDS as readonly string[]).includes(id),
        `should not be ${TAKEN_IDS.join(', ')}, which are sign-ins of the organisation itself`,
      ),
    kind: z
      .enum(Object.keys(PROVIDER_KINDS) as [ProviderKind, ...ProviderKind[]], {
        error: `should be one of ${Object.keys(PROVIDER_KINDS).join(', ')}`,
      })
      .default('openid'),
    name: filledText('should be the name that people know the provider by').optional(),
    issuer: address('should be the fixed issuer of the provider').optional(),
    clientId: filledText('should be the client id at the provider'),
    clientSecretVariable: z
      .string()
      .regex(/^LATCHKEY_[A-Z0-9_]+$/, {
        error: 'should name an environment variable that starts with LATCHKEY_',
        abort: true,
      })
      // Whoever can change this line and the issuer would otherwise have the secret sent to them.
      .refine(
        (name) => !(name in environmentSchema.shape),
        'should name a variable of its own: this one is not for a provider to be sent',
      ),
    signingAlgorithm: z
      .enum(SIGNING_ALGORITHMS, { error: `should be one of ${SIGNING_ALGORITHMS.join(', ')}` })
      .optional(),
    clientAuthentication: z
      .enum(CLIENT_AUTHENTICATIONS, { error: `should be one of ${CLIENT_AUTHENTICATIONS.join(', ')}` })
      .optional(),
    matchOnEmail: z.boolean().default(false),
  })
  .transform((said, checked) => {
    const fixed = PROVIDER_KINDS[said.kind]
    const complain = (path: string, message: string) => checked.addIssue({ code: 'custom', path: [path], message })
    const issuer = said.issuer ?? fixed?.issuer
    const name = said.name ?? fixed?.name
    if (!issuer) complain('issuer', 'should be the fixed issuer of the provider')
    else if (fixed && issuer !== fixed.issuer) complain('issuer', `is always ${fixed.issuer} for this kind`)
    else if (said.kind === 'entra' && !namesTenant(issuer))
      complain('issuer', 'should name one tenant: https://login.microsoftonline.com/<tenant id>/v2.0')
    if (!name) complain('name', 'should be the name that people know the provider by')
    return { ...said, issuer: issuer ?? '', name: name ?? '' }
  })

/** Providers of OpenID Connect; no two with one id, or one secret. */
export const outsideProvidersLine = z
  .array(provider)
  .superRefine((all, checked) => {
    for (const line of ['id', 'clientSecretVariable'] as const)
      for (const [at, one] of all.entries())
        if (all.slice(0, at).some((other) => other[line] === one[line]))
          checked.addIssue({
            code: 'custom',
            path: [at, line],
            message: `should be another than that of an earlier provider: ${one[line]}`,
          })
  })
  .default([])

const did = (shouldBe: string) => z.string({ error: shouldBe }).regex(/^did:[a-z0-9]+:[^\s/?#]+$/, shouldBe)

/** Work credentials in a wallet, and the comparison of faces (Microsoft Entra Verified ID). */
export const verifiedIdLine = z.strictObject({
  authority: did('should be the decentralized identifier of your Verified ID authority, for example did:web:…'),
  acceptedIssuer: did('should be the decentralized identifier that issues the credential'),
  credentialType: filledText('should be the type of the credential').default('VerifiedEmployee'),
  subjectClaim: filledText('should be the claim that holds the sign-in name').optional(),
  objectIdClaim: filledText("should be the claim that holds the account's object id").optional(),
  photoClaim: filledText('should be the claim that holds the photograph').default('photo'),
  /** Microsoft's own range and default; from 80 on a false match is rare. */
  matchConfidenceThreshold: z
    .number()
    .int()
    .min(50, 'should be from 50 to 100; 80 or more is advised')
    .max(100, 'should be from 50 to 100; 80 or more is advised')
    .default(70),
})
