/** The service that asks a wallet to show a credential. @see Microsoft Entra Verified ID, `createPresentationRequest` */
export interface Presentations {
  /** Throws `Unavailable` when nothing was asked. */
  ask(asking: {
    /** The only person whose credential may be shown. */
    readonly signInName: string
    /** What the wallet says it is for. */
    readonly purpose: string
    /** Comes back with every answer, and the key in its `api-key` header: Microsoft does not sign them. */
    readonly state: string
    readonly key: string
  }): Promise<{ readonly serviceId: string; readonly address: string; readonly expiresAt: Date }>
}
