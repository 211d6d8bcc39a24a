/** What is said of the end of Microsoft's texts and calls, in English. */
import type { CauseFacts } from './facts.ts'

/** How sure it is, said wherever Microsoft's pages are described. */
const announced = 'This is what Microsoft has announced. Its pages may look different.'

export const passkeyCausesEn = {
  'passkey-required': {
    name: 'Passkey needed',
    headline: (): string => 'Microsoft asks you to set up a passkey before you can go in',
    meaning: `Until now, a text or a call was your only second step at Microsoft. Microsoft no longer sends them, and asks for a passkey instead. The page can’t be skipped. ${announced}`,
    canDo: 'Sign in with your password on a device that can hold a passkey, and follow Microsoft’s page to the end.',
    whoElse:
      'An administrator can give you a pass that signs you in without a text, or a security key if none of your devices can hold a passkey.',
  },
  'text-or-voice-only': {
    name: 'Texts and calls are ending',
    headline: ({ from }: CauseFacts) => `From ${from ?? 'a set day'}, Microsoft’s texts and calls won’t let you in`,
    meaning: `A text or a call is your only second step at Microsoft. From that day Microsoft sends neither, and asks you to set up a passkey before you can go in. ${announced}`,
    canDo: 'Set up a passkey now, while you can still sign in.',
    whoElse: 'An administrator can give you a security key if none of your devices can hold a passkey.',
  },
}
