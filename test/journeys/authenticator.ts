/** An authenticator inside the browser, with or without somebody's passkey on it (WebAuthn's virtual authenticator). */
import type { Page } from '@playwright/test'
import type { Prepared } from './prepared.ts'

export async function plugIn(page: Page, holder?: Pick<Prepared, 'id' | 'passkey'>): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  if (!holder) return
  const { credentialId, privateKey } = holder.passkey
  await browser.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: {
      credentialId: Buffer.from(credentialId, 'base64url').toString('base64'),
      isResidentCredential: true,
      rpId: 'localhost',
      privateKey: privateKey.toString('base64'),
      userHandle: Buffer.from(holder.id).toString('base64'),
      signCount: 1,
    },
  })
}
