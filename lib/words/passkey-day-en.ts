/** What is said of the end of Microsoft's texts and calls, in English. */
import type { DoorAfterwards } from '../rules/account/sms-voice-retirement.ts'
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

export const passkeyDayEn = {
  title: {
    ahead: ({ from }: CauseFacts) => `Get ready for ${from ?? 'the day that Microsoft’s texts end'}`,
    now: (): string => 'How to set up your passkey',
  },
  announced,
  first: {
    ahead: 'Open Microsoft’s page below, choose “Add sign-in method”, then “Passkey”, and follow the steps.',
    now: 'Open Microsoft’s page below and sign in. When it asks for a passkey, follow its steps to the end.',
  },
  addressLabel: 'Microsoft’s page',
  device: 'Choose the device you want to use',
  inHand: 'the one you are using',
  devices: {
    iphone: {
      name: 'iPhone or iPad',
      steps: [
        'You need iOS 16 or later, and a passcode on the device.',
        'When you are asked where to save the passkey, choose Passwords (iCloud Keychain). With iOS 17 or later, Microsoft Authenticator works too.',
        'Confirm with Face ID, Touch ID or the passcode.',
      ],
    },
    android: {
      name: 'Android phone or tablet',
      steps: [
        'You need a screen lock, and Android 14 for Microsoft Authenticator. Many older phones can use Google Password Manager.',
        'When you are asked where to save the passkey, choose one of those two.',
        'Confirm with your fingerprint, face or PIN.',
      ],
    },
    windows: {
      name: 'Windows computer',
      steps: [
        'You need Windows 10 or 11 with Windows Hello: a PIN, fingerprint or face. Your organisation may not allow passkeys on Windows.',
        'When you are asked where to save the passkey, choose this device. To use your phone instead, choose it and scan the QR code with its camera.',
        'Confirm with Windows Hello.',
      ],
    },
    mac: {
      name: 'Mac',
      steps: [
        'You need macOS 13 or later, and iCloud Keychain turned on.',
        'When you are asked where to save the passkey, choose iCloud Keychain. To use your phone instead, choose it and scan the QR code with its camera.',
        'Confirm with Touch ID or the Mac’s password.',
      ],
    },
    key: {
      name: 'Security key',
      steps: [
        'You need a FIDO2 security key for USB or NFC, and a device that it fits.',
        'When you are asked where to save the passkey, choose “Security key”.',
        'Enter or choose the key’s PIN, then touch the key.',
      ],
    },
  },
  none: {
    name: 'None of my devices can do this',
    steps: [
      'Tell the service desk. They can give you a security key, which works on any computer with USB.',
      'Until you have one, an administrator can give you a pass that signs you in without a text.',
      'If the page offers no passkey at all, tell them that too: passkeys may be turned off for you.',
    ],
  },
  guest:
    'You are a guest here. Microsoft has announced passkeys for guests, and we can’t see whether you are offered one. If not, ask the people who invited you.',
  ownTexts: 'The codes that this site texts to you go out through your organisation’s own service. They keep working.',
  door: {
    title: ({ from }: CauseFacts) => `Could you get in on ${from ?? 'that day'}?`,
    says: {
      'not-affected':
        'Yes. The end of Microsoft’s texts and calls doesn’t affect this organisation, as far as we know.',
      open: 'Yes. You have a second step at Microsoft that is not a text or a call.',
      passkey:
        'Only with a passkey. A text or a call is your only second step at Microsoft, and Microsoft stops sending them.',
      nothing:
        'You have no second step at Microsoft that works today. If Microsoft asks you for one, you have to set it up first.',
      unknown:
        'We can’t tell. What you registered with Microsoft, or what your organisation allows, could not be read.',
    } satisfies Readonly<Record<DoorAfterwards, string>>,
    over: 'Can you get in now that Microsoft’s texts have ended?',
  },
}
