/** The form of each way that is asked for here. */
import type { ReactNode } from 'react'
import type { AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import { CodeForm } from './code-form.tsx'
import { FaceCheckForm } from './face-check/face-check-form.tsx'
import { PasskeyForm } from './passkey/passkey-form.tsx'
import type { FactorProps } from './factor-props.ts'

type Form<F extends AskedFactorId> = (props: FactorProps<F>) => ReactNode | Promise<ReactNode>

const FORMS: { readonly [F in AskedFactorId]: Form<F> } = {
  passkey: PasskeyForm,
  'authenticator-code': CodeForm,
  'saved-code': CodeForm,
  'code-by-email': CodeForm,
  'code-by-text': CodeForm,
  'recovery-contact': CodeForm,
  'approver-code': CodeForm,
  'face-check': FaceCheckForm,
}

export const FactorForm = (props: FactorProps) => (FORMS[props.factor] as Form<AskedFactorId>)(props)
