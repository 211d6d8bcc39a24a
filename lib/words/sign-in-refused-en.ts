/** What to do when Microsoft's sign-in refused somebody, in English. */
import type { RefusalReason } from '../rules/organisation/sign-in-refusal.ts'

export const signInRefusedEn = {
  named: (code: number) => `Microsoft refused this sign-in (AADSTS${code}).`,
  reasons: {
    'not-assigned':
      'Your account is not assigned to this application. An administrator fixes it in Entra ID, under Enterprise applications: assign you or a group that you are a direct member of. Groups inside a group do not count.',
    'consent-missing':
      'Nobody has consented to this application yet. An administrator fixes it in Entra ID: grant admin consent for openid, profile and email.',
    'consent-declined': 'The sign-in was cancelled. Start it again if you want to continue.',
    'access-policy':
      'A Conditional Access policy of your organisation keeps this sign-in out. Try a device or network that your organisation trusts. An administrator finds the policy in the sign-in log.',
    'device-required':
      'Your organisation allows this sign-in from a device that it manages only. Try again on your work device.',
    'second-factor':
      'Microsoft asked for a second step, and it was not completed. Try again. If you have lost it, our staff can help.',
    'account-disabled': 'This account is turned off. Only an administrator can turn it on again.',
    'account-at-risk':
      'Microsoft found this account or this sign-in to be at risk. An administrator has to look at it first.',
    'app-fault':
      'This application is not set up correctly in Entra ID. An administrator fixes it: compare the app registration with the documentation of this site.',
    other: 'Try again. If it happens again, give our staff that number.',
  } satisfies Readonly<Record<RefusalReason, string>>,
}
