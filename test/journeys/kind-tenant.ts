/**
 * Journeys walk at a Contoso as Microsoft documents it: methods of e-mail and telephone
 * come without their dates, and are read within the reports' five requests in ten seconds.
 *
 * A few need a kinder one, in which the dates are filled and methods have a limit of their
 * own. Each of them stands here with its reason; what only takes longer does not.
 */
export type MethodsManner = 'as-documented' | 'kind'

export const KIND_TENANT = {
  'cooling-off.spec.ts':
    'a wait stands in for the age of a method that is known to be young; of unknown age none is offered (rule R17)',
  'kind-tenant.spec.ts':
    'one walks where a tenant answers the other way; a first lock lasts a minute, and has to be found before it is over',
  'new-method.spec.ts': 'a method that was registered with a pass is known to be new by its date alone',
  'unknown-name.spec.ts':
    'pages are laid beside each other, and at the limits whose turn it is differs from one moment to the next; both are walked at the limits by late-code.spec.ts',
} as const satisfies Readonly<Record<string, string>>

/** `test.use(kindTenant('file.spec.ts'))`: a place of its own, with the file's reason in the table above. */
export const kindTenant = (file: keyof typeof KIND_TENANT): { readonly manner: MethodsManner } => ({
  manner: file in KIND_TENANT ? 'kind' : 'as-documented',
})
