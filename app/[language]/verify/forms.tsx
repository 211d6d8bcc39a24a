/** The form of each way that is asked for here: a way without a row is not shown. */
import type { ReactNode } from 'react'
import type { AskedFactorId } from '#lib/factors/index.ts'
import { CodeForm } from './code-form.tsx'
import type { WayProps } from './way-props.ts'

type Form<F extends AskedFactorId> = (props: WayProps<F>) => ReactNode

const FORMS: { readonly [F in AskedFactorId]?: Form<F> } = {
  'code-by-email': CodeForm,
  'code-by-text': CodeForm,
  'recovery-contact': CodeForm,
  'approver-code': CodeForm,
}

export const formOf = (factor: AskedFactorId): Form<AskedFactorId> | undefined =>
  FORMS[factor] as Form<AskedFactorId> | undefined
