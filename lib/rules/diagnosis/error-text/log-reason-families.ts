/**
 * Technical words of the failure reasons that have no row of their own, each with a
 * code of the family that such reasons belong to: whose it is to fix is told, and no
 * more is claimed. They count less than anything else that is understood.
 *
 * @see Microsoft Entra, "Microsoft Entra authentication and authorization error codes"
 */
export const LOG_REASON_FAMILIES: readonly (readonly [words: RegExp, code: string])[] = [
  // Steps of a sign-in.
  [/access grant requires interaction|single msa session|different target tenant is preferred/iu, '50136'],
  // You: do it once more, with what is new.
  [/qr code is either invalid|qr code was already|qr code string/iu, '29207'],
  [/remote auth(?:entication)? (?:session|failed)|(?:this|the) (?:device|user) code|'device_code'/iu, '70039'],
  [/sign ?out (?:request|failed|has failed)|(?:unable|failed) to (?:complete )?sign ?out/iu, '50061'],
  [/isn'?t a valid email address|principal name format is invalid|selected user account was invalid/iu, '90101'],
  // The device and its keys.
  [/fido (?:key|signature|assertion)|userhandle|authenticator data/iu, '135003'],
  [
    /primary refresh token|session key|ticket granting|token binding|attestation key|transport key|device secret/iu,
    '140001',
  ],
  [
    /(?:device|json web) key (?:was|supplied|is)|target-device identifier|request nonce is expired|kerberos crypt/iu,
    '140001',
  ],
  [/tls version 1\.0|3des cipher/iu, '1002016'],
  // The administrator.
  [
    /(?:sign-?in|sign in) (?:was|is) (?:blocked|disabled) (?:due to|via) (?:user credential )?policy|qr code sign-in is/iu,
    '130501',
  ],
  [/custom extension|authentication extensions service principal/iu, '1003027'],
  [/certificate (?:based authentication|chain|has been revoked|authority policy)|revocation list/iu, '50017'],
  [
    /legal age group|external controls? mapping|claims provider \S{1,40} ?is not approved|conflicting tenant restrictions/iu,
    '50015',
  ],
  [
    /configured realm|unpermitted (?:external )?(?:trusted )?realm|guest accounts are not allowed for this site/iu,
    '50169',
  ],
  [/bulk aadj token|not authorized to register devices/iu, '240001'],
  [/verifiable credential is required/iu, '399210'],
  // The other organisation.
  [
    /national cloud|users? only\. please do not use the \/consumers|unsupported user account for this endpoint/iu,
    '90043',
  ],
  // Microsoft.
  [/non-?retryable error|internal (?:use|service error)|token (?:signing key|evaluation data) endpoint/iu, '90037'],
  [/bloom ?filter|diskcache|dsts ?request|dstscache|wrong data center|token signing key is not found/iu, '90037'],
  // Whoever made the application.
  [/\bsaml\b|ws-federation|\bnameid\b|assertion (?:failed|is|audience|validation)|client assertion/iu, '75005'],
  [/reply (?:uri|url|address)|redirect ur[il]s?|audience uri|(?:cancel|resume|postback)url/iu, '50011'],
  [/client[_ ]secret|code_verifier|code[_ ]challenge|response_type|grant type|'grant_type'|client_info/iu, '7000215'],
  [/claims transform|pairwise identifier|signing (?:key|certificate)|\bjwt\b|id_token|token-to-self/iu, '50027'],
  [
    /is not supported over the \/common|this api version|required resource access|first party (?:application|token)/iu,
    '90027',
  ],
  [
    /service principal for resource|resource (?:application|identifier|principal)|application (?:identifier|could not be found)/iu,
    '500014',
  ],
  [
    /invalid sts request|request (?:is|was) (?:malformed|not properly formatted)|invalid ambiguous request|request body must contain/iu,
    '90023',
  ],
]
