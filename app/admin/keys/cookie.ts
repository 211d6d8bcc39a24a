/** `off`: single keys do nothing (WCAG 2.2, 2.1.4). */
export const KEYS_COOKIE = '__Host-latchkey-keys'
