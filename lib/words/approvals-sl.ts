/** Kdo je odobril: en skrbnik ali prvi od dveh. Za strani in pisma. */
import type { ApprovalsWords } from './approvals-en.ts'

export const approvalsSl: ApprovalsWords = {
  first: (remedy) => `Prvi od dveh skrbnikov je odobril: ${remedy}. Preden se to izvede, mora odobriti še drugi.`,
  firstNext: 'Ko odloči drugi skrbnik, vam pišemo.',
  by: (approvers) => (approvers > 1 ? 'sta dva skrbnika odobrila' : 'je skrbnik odobril'),
}
