/** What the error codes of Microsoft's sign-in and of returned mail mean, in English, for anybody who has seen one. */
import type { ToldSense } from '../rules/diagnosis/reported-code.ts'
import { catalogues } from './catalogues.ts'

const told = catalogues.en['told-codes']

interface SenseWords {
  /** In the record of sign-ins. */
  readonly event: string
  /** After "usually means that". */
  readonly means: string
  readonly canDo: string
}

const senses: Readonly<Record<ToldSense, SenseWords>> = {
  'smart-lockout': {
    event: 'Refused before the password was looked at',
    means: 'the account is locked for a while after wrong passwords, or the network has been used for attacks',
    canDo:
      'Stop trying for a few minutes: each further wrong password makes the lock longer. If you know the password, try from another network, for example mobile data.',
  },
  'password-expired': {
    event: 'Right password, but expired',
    means: 'the password was right and has expired',
    canDo: 'Choose a new password, on Microsoft’s page if it offers that, or here.',
  },
  'no-cloud-password': {
    event: 'Refused, there is no password',
    means: 'Microsoft holds no password for that account',
    canDo:
      'Check the name first. If you usually sign in by a key, an app or another page, choose that. Otherwise ask for a password.',
  },
  'account-disabled': {
    event: 'Refused, sign-in is switched off',
    means: 'an administrator has switched off sign-in for the account',
    canDo: 'Nothing that you type will help. Ask for it to be switched on again; only a person can.',
  },
  'wrong-passwords': {
    event: 'Wrong password',
    means: 'the name or the password was not right',
    canDo:
      'Check the name, capital letters and the language of the keyboard, and try once more. After that, choose a new password rather than trying on.',
  },
  'on-premises-password-expired': {
    event: 'Right password, but expired at your organisation',
    means: 'the password has expired in your organisation’s own directory',
    canDo:
      'Change it at a computer in the office, or connected to the office, when Windows asks. Otherwise ask for a new one.',
  },
  'account-at-risk': {
    event: 'Refused because of a risk',
    means: 'Microsoft or a rule of the organisation sees a risk in that sign-in or account',
    canDo:
      'Change the password if Microsoft’s page lets you, from a device and a place that you use every day. Otherwise a person has to look at it.',
  },
  'registration-at-risk': {
    event: 'Stopped before a second proof was set up, because of a risk',
    means: 'you have to set up a second proof, and Microsoft sees a risk in letting you do it there',
    canDo: 'Try from a place and a device that you use every day, best in the office. Otherwise a person has to help.',
  },
  'registration-blocked': {
    event: 'Refused, second proof not set up from there',
    means: 'you have to set up a second proof, and your organisation does not allow that from where you are',
    canDo: 'Do it in the office or on a work device.',
  },
  'second-factor-missing': {
    event: 'Stopped to set up a second proof',
    means: 'the password was right and you are asked to set up a second proof',
    canDo: 'Sign in again in a browser and follow Microsoft’s page to the end, with your phone at hand.',
  },
  'second-factor-failing': {
    event: 'Second proof asked for, not given',
    means: 'the password was right and the second proof was not given, was declined or came too late',
    canDo:
      'Try again and answer the request at once, or choose another way on Microsoft’s page. If requests come that are not yours, decline them and change your password.',
  },
  'pass-failing': {
    event: 'Temporary Access Pass refused',
    means: 'the Temporary Access Pass was wrong, has expired, was used already, or is not allowed for the account',
    canDo:
      'Go back to your request on this site. You can delete the old pass there and get a new one. If somebody gave you the pass, ask that person for another. Type the newest pass exactly as it is written, and only on Microsoft’s own page.',
  },
  'device-required': {
    event: 'Refused, the device is not accepted',
    means: 'the password was right and the device is not one that your organisation looks after, or lacks something',
    canDo: 'Use a work device, or open Company Portal or the work-account settings on yours and do what they ask.',
  },
  'app-not-approved': {
    event: 'Refused, the app is not accepted',
    means: 'the password was right and the app is not one that your organisation accepts',
    canDo: 'Use Microsoft’s own app, for mail for example Outlook, and on a phone Microsoft Authenticator beside it.',
  },
  'access-policy': {
    event: 'Refused by a rule of the organisation',
    means: 'the password was right and a rule of your organisation did not allow that sign-in',
    canDo:
      'Try from a usual place on a work device. If it has to work from where you are, an administrator can see which rule it was.',
  },
  'security-defaults': {
    event: 'Refused, an old way of signing in',
    means: 'the program signs in by an old method, or in a way that is held to be unsafe',
    canDo: 'Use a present version of Outlook or a browser instead of an older mail program.',
  },
  'on-premises-refuses': {
    event: 'Your organisation’s directory did not answer',
    means: 'your organisation’s own directory could not be asked about the password',
    canDo: 'Leave the password as it is and try again in a quarter of an hour. Others probably see the same.',
  },
  'logon-hours': {
    event: 'Refused for the hour of the day',
    means: 'you are outside the hours in which your account may sign in',
    canDo: 'Try within your working hours. If the hours are wrong, an administrator can change them.',
  },
  'on-premises-locked': {
    event: 'Locked or closed in your organisation’s directory',
    means: 'the account is locked or closed in your organisation’s own directory',
    canDo: 'Such a lock often ends after half an hour without tries. Otherwise an administrator has to open it.',
  },
  'seamless-sign-on': {
    event: 'Signing in without a password did not work',
    means: 'signing in by itself from a work computer did not work',
    canDo: 'Enter the password when you are asked. Locking and unlocking Windows, or restarting it, often fixes it.',
  },
  'federation-trouble': {
    event: 'Trouble with your organisation’s own sign-in page',
    means: 'Microsoft and your organisation’s own sign-in page did not understand each other',
    canDo: 'Close the browser and begin again. If it stays, the people who run that page have to fix it.',
  },
  'service-trouble': {
    event: 'Trouble at Microsoft 365',
    means: 'the service itself has trouble or too much to do',
    canDo: 'Leave your password as it is and try again in a quarter of an hour.',
  },
  'not-assigned': {
    event: 'Refused, the app is not given to you',
    means: 'you signed in, and that one app has not been given to you',
    canDo: 'Check that you are in the right account. If so, ask an administrator or the owner of the app for it.',
  },
  'consent-missing': {
    event: 'Refused, the app is not allowed yet',
    means: 'you signed in, and nobody has allowed the app to use the account yet',
    canDo: 'Ask for approval on Microsoft’s page if it offers that. Otherwise ask an administrator to allow the app.',
  },
  'wrong-name': {
    event: 'No such name',
    means: 'the name was not found where you tried to sign in',
    canDo: 'Check the spelling, above all after the @. It is the name of your work account, not a private address.',
  },
  'other-organisation': {
    event: 'Account of another organisation',
    means: 'you are signed in with an account that the other side does not know',
    canDo: 'Sign out of the other account, or open a private window, and choose the right account.',
  },
  'between-organisations': {
    event: 'Refused between organisations',
    means: 'one of two organisations does not allow people to go from the one to the other',
    canDo: 'From another network it may work. Otherwise administrators of both have to agree on it.',
  },
  'consent-declined': {
    event: 'The app was not allowed',
    means: 'somebody pressed “Cancel” when the app asked for permission',
    canDo: 'Begin again, read what the app asks for, and accept it if it is right.',
  },
  'app-fault': {
    event: 'Trouble of the app',
    means: 'the app, not your account, is set up wrongly',
    canDo: 'Nothing about your password will fix it. Tell the owner of the app, with the code.',
  },
  'password-not-changed': {
    event: 'New password not taken',
    means: 'a new password was not taken',
    canDo:
      'Check the old one, and choose a longer one without your name that is not used elsewhere. If that fails too, a person can set it.',
  },
  'device-key': {
    event: 'The device’s key was not accepted',
    means: 'Windows Hello or a key of that device is no longer known',
    canDo: 'Sign in with the password instead, then set up Windows Hello again on that device.',
  },
  'sending-restricted': {
    event: 'Mail came back, the mailbox may not send',
    means: 'Microsoft has stopped the mailbox from sending, because too much or strange mail went out of it',
    canDo:
      'Sending again, or from another program, does not help. Ask for it to be looked at: an administrator makes the account safe first, and then lifts the restriction. Receiving still works.',
  },
  harmless: {
    event: 'A step on the way',
    means: 'nothing is wrong: an old session ended, or a step of signing in was written down',
    canDo: 'Sign in again. If it comes back at once, close the browser and begin anew.',
  },
  ...told.senses,
  'family-you': told.families.you,
  'family-device': told.families.device,
  'family-administrator': told.families.administrator,
  'family-app-owner': told.families['app-owner'],
  'family-other-organisation': told.families['other-organisation'],
  'family-microsoft': told.families.microsoft,
  'family-nothing': told.families.nothing,
}

export const codesEn = {
  senses,
  title: 'What does the error code mean?',
  lead: 'Enter the code that Microsoft showed, or paste the whole message. You need no account for this.',
  field: 'Error code or message',
  fieldHint: 'For example AADSTS50053, or the text of the page that refused you',
  go: 'Explain it',
  unread:
    'We did not understand that. Look for “AADSTS” or “Error code” and five to seven digits, for a code such as CAA20004 or 0x80090016, or for “550” in a mail that came back.',
  all: 'All codes that we can explain',
  count: (codes: number) => `${codes} codes`,
  heading: (code: string, means: string) => `Code ${code} usually means that ${means}`,
  unknownHeading: (code: string) => `We cannot explain code ${code}`,
  unknownLead:
    'It is not in the list that we know. Microsoft adds and changes codes, and a guess would help nobody. What stops your account can often be seen all the same.',
  canDo: 'What you can do',
  onlyUsually:
    'A code says what usually happened, not what is the matter with your account. That shows once you have shown who you are.',
  start: 'Find out what stops my account',
  microsoft: 'What Microsoft writes about this code',
  /** On the walk. It chooses words and is no evidence. */
  /** Nobody typed it: their own sign-in here was refused with it. */
  fromSignIn: (code: string) => `Microsoft’s sign-in refused you with code ${code}.`,
  usually: (code: string, means: string) => `Code ${code} usually means that ${means}.`,
  usuallyUnknown: (code: string) => `We cannot explain code ${code} by itself.`,
  ownEyes: 'What stands here is what we have seen ourselves.',
  more: 'About error codes',
  whoseLabel: told.whoseLabel,
  whose: told.whose,
  backToRequest: told.backToRequest,
  reportedText: told.reportedText,
  helpDesk: 'For the help desk',
  helpDeskLead:
    'The last refusals as Microsoft’s record names them: code, moment in universal time, and the number by which they are found there.',
}
