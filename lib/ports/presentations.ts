/** The service that asks a wallet to show a credential. @see Microsoft Entra Verified ID, `createPresentationRequest` */
export interface Presentations {
  /** Throws `Unavailable` when nothing was requested. */
  ask(asking: {
    /** The only person whose credential may be shown. */
    readonly signInName: string
    /** The purpose that the wallet shows. */
    readonly purpose: string
    /**
     * Comes back with every callback, as the key does in its `api-key` header, since Microsoft does not sign
     * callbacks.
     */
    readonly state: string
    readonly key: string
  }): Promise<{ readonly serviceId: string; readonly address: string; readonly expiresAt: Date }>
}
