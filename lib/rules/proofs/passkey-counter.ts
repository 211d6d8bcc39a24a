/** Passkeys that are synchronised always say zero. Any other that does not count on may be a copy (W3C WebAuthn §6.1.1). */
export const wentBack = (kept: { readonly counter: number }, said: { readonly counter: number }): boolean =>
  (kept.counter > 0 || said.counter > 0) && said.counter <= kept.counter
