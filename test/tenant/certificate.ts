/**
 * The certificates that the tenant's https address stands on.
 *
 * A certificate authority and one certificate for localhost, made afresh at
 * every start with nothing kept: whoever starts the tenant tells the site of
 * the authority through NODE_EXTRA_CA_CERTS. The Entra client library refuses
 * an authority that is not https, so this cannot be left out.
 */
import './metadata-reader.ts'
import * as x509 from '@peculiar/x509'

const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { ...KEY, hash: 'SHA-256' } as const
const LIFETIME_IN_DAYS = 30

export interface Certificates {
  /** PEM, for NODE_EXTRA_CA_CERTS. */
  readonly authority: string
  /** PEM of the server, and of its key. */
  readonly certificate: string
  readonly key: string
}

export async function makeCertificates(now: Date): Promise<Certificates> {
  const notBefore = new Date(now.getTime() - 3_600_000)
  const notAfter = new Date(now.getTime() + LIFETIME_IN_DAYS * 86_400_000)
  const authorityKeys = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Contoso sample authority',
    notBefore,
    notAfter,
    keys: authorityKeys,
    signingAlgorithm: SIGNING,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const serverKeys = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const server = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: authority.subject,
    notBefore,
    notAfter,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: SIGNING,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  })
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', serverKeys.privateKey), 'PRIVATE KEY')
  return { authority: authority.toString('pem'), certificate: server.toString('pem'), key }
}

/** A key of our own and the certificate that it signed itself, as an application or a connector is told of one. */
export async function makeKeyPair(now: Date, kind: 'rsa' | 'ec' = 'rsa', days = LIFETIME_IN_DAYS) {
  const rsa = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  }
  const signingAlgorithm = kind === 'rsa' ? rsa : SIGNING
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Latchkey mail',
    notBefore: new Date(now.getTime() - 90 * 86_400_000),
    notAfter: new Date(now.getTime() + days * 86_400_000),
    keys,
    signingAlgorithm,
  })
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { certificate: certificate.toString('pem'), key }
}
