/**
 * Whether a signature counter failed to go up, which means that the passkey may have been copied. Synchronised
 * passkeys always report zero and are left alone (W3C WebAuthn §6.1.1).
 */
export const wentBack = (kept: { readonly counter: number }, said: { readonly counter: number }): boolean =>
  (kept.counter > 0 || said.counter > 0) && said.counter <= kept.counter
