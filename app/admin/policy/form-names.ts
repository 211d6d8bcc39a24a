import type { Place } from '#app/admin/place.ts'
import { type ProofForm, WEAKER_FORMS } from '#lib/rules/proofs/proof-forms.ts'

/** The form of a proof by the name that the desk knows it by. */
export const formNamed = ({ words }: Pick<Place, 'words'>, form: ProofForm): string => {
  const weaker = WEAKER_FORMS.find((id) => id === form)
  return weaker ? words.desk.policy.try.forms[weaker] : (words.desk.factors[form] ?? form)
}
