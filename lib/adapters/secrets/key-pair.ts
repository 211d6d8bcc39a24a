/** A certificate and its private key in one PEM file, by which an application or a mail server knows us. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface KeyPair {
  /** PEM: the certificate, and those of its authorities after it. */
  readonly certificate: string
  /** PEM. */
  readonly key: string
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g
const PRIVATE_KEY = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA |EC )?PRIVATE KEY-----/

/**
 * Reads the file, and checks that key and certificate belong together. `rsa`: as Entra ID requires of an application.
 *
 * @throws Error whose message continues the variable's name: what the file should be.
 */
export function readKeyPair(path: string, now: Date, kind: 'any' | 'rsa' = 'any'): KeyPair {
  const pem = contentOf(path)
  const certificates = pem.match(CERTIFICATES) ?? []
  const [key] = PRIVATE_KEY.exec(pem) ?? []
  const [first] = certificates
  if (!first || !key) throw new Error('should be a PEM file with a certificate and its private key, not encrypted')
  const certificate = certificateOf(first)
  if (!certificate.checkPrivateKey(privateKeyOf(key)))
    throw new Error('should hold a certificate and the private key of that same certificate')
  if (kind === 'rsa' && certificate.publicKey.asymmetricKeyType !== 'rsa')
    throw new Error('should hold a certificate with an RSA key: Entra ID takes no other of an application')
  if (certificate.validToDate <= now)
    throw new Error(`should hold a certificate that is valid: this one ended on ${day(certificate.validToDate)}`)
  return { certificate: certificates.join('\n'), key }
}

const day = (at: Date): string => at.toISOString().slice(0, 10)

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    throw new Error(`should be the path of a readable PEM file: ${(fault as Error).message}`, { cause: fault })
  }
}

function certificateOf(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (fault) {
    throw new Error('should hold a certificate that can be read', { cause: fault })
  }
}

function privateKeyOf(pem: string) {
  try {
    return createPrivateKey(pem)
  } catch (fault) {
    throw new Error('should hold a private key that can be read, not encrypted', { cause: fault })
  }
}
