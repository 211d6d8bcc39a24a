import type { Documented } from './documented.ts'

const DEVELOPER_GUIDE =
  'entra-docs, docs/identity-platform/developer-guide-conditional-access-authentication-context.md (2022-11-15)'

export const SIGN_IN: readonly Documented[] = [
  {
    behaviour: 'an authentication context to which no policy is assigned is issued to whoever asks for it',
    source: DEVELOPER_GUIDE,
    switch: 'contextPolicy',
    test: ['test/adapters/graph/sign-in-contexts.test.ts', 'a policy that is none demands of adele.vance: nothing'],
  },
  {
    behaviour: 'a person whom the policy on a context leaves out is issued the context without its control',
    source: DEVELOPER_GUIDE,
    switch: 'contextPolicy',
    test: [
      'test/adapters/graph/sign-in-contexts.test.ts',
      'a policy that is person excluded demands of adele.vance: nothing',
    ],
  },
  {
    behaviour: 'a policy that is report-only demands nothing',
    source: 'entra-docs, docs/identity/conditional-access/concept-conditional-access-report-only.md',
    switch: 'contextPolicy',
    test: [
      'test/adapters/graph/sign-in-contexts.test.ts',
      'a policy that is report-only demands of adele.vance: nothing',
    ],
  },
]
