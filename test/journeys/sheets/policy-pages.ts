/** A policy file that grants more, which two administrators have to confirm: the site is started anew with it. */
import { type Language, PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { ADMINISTRATORS } from '../approver.ts'
import type { Walk } from './studio.ts'

/** Fewer working hours than the file before, which is that of the language before: what is confirmed once is no change. */
const HOURS: Readonly<Record<Language, number>> = { en: 10, sl: 8, [PSEUDO_LANGUAGE]: 6 }

const policyChange: Walk = async (studio) => {
  const said = studio.words.desk.policyChange
  await studio.place.kill()
  await studio.place.startAgain({ coolingOff: { hours: HOURS[studio.language] } })
  const administrator = await studio.approver(ADMINISTRATORS[0])
  await studio.takeAt(administrator, '/admin/policy-change', 'desk-policy-change')
  await administrator.press(said.go)
  await administrator.told(said.did)
  await studio.take(administrator, 'desk-policy-change-first')
}

export const POLICY_WALKS = { 'policy-change': policyChange } as const
