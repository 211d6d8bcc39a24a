/** What is said of each cause, in English. */
import { onPremisesCausesEn } from './on-premises-en.ts'
import { passkeyCausesEn } from './passkey-day-en.ts'
import { catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'
import type { CauseFacts } from './facts.ts'

const deviceWords = describeDevice(catalogues.en.where)

export const causesEn = {
  'account-deleted': {
    name: 'Account deleted',
    headline: (): string => 'Your account has been deleted from the directory',
    meaning: 'Microsoft 365 no longer knows the account, so nothing that you enter can open it.',
    canDo: 'Send this to an administrator below, soon: a deleted account can usually be brought back for 30 days.',
    whoElse: 'Only an administrator can bring it back, with its mail and files.',
  },
  leaver: {
    name: 'Last working day has passed',
    headline: (): string => 'The directory says that your last working day has passed',
    meaning: 'Accounts are closed after that day. What is in them stays with the organisation.',
    canDo: 'If the date is wrong, send this to an administrator below and tell your manager.',
    whoElse: 'The personnel office corrects the date. An administrator can then open the account.',
  },
  'shared-mailbox': {
    name: 'Shared mailbox',
    headline: (): string => 'This is a shared mailbox: nobody signs in to it',
    meaning:
      'Its account has no password that anybody knows, and its sign-in is turned off, as it should be. People open it from their own accounts.',
    canDo: 'Sign in with your own account. If the mailbox is missing there, ask for access below.',
    whoElse:
      'Whoever answers for the mailbox says who may open it. An administrator then gives access to your account.',
  },
  'account-disabled': {
    name: 'Sign-in switched off',
    headline: (): string => 'An administrator has switched off sign-in for your account',
    meaning:
      'Your password is not the trouble. Signing in is refused before it is looked at, so a new one would not help.',
    canDo:
      'Ask here for it to be switched on again. Your request goes to an administrator with everything that is on this page.',
    whoElse: 'Only an administrator can switch it on, and will want to know why it was switched off.',
  },
  'guest-elsewhere': {
    name: 'Looked after elsewhere',
    headline: (): string => 'You are a guest here: your account is looked after by another organisation',
    meaning:
      'The password, the second proof and any lock belong to the organisation or the provider that your address comes from. Nothing of them can be seen or changed here.',
    canDo: 'Sign in where you are at home first. If that fails too, it has to be fixed there.',
    whoElse: 'The help desk of your own organisation. People here can renew your invitation as a guest.',
  },
  'service-trouble': {
    name: 'Trouble at Microsoft 365',
    headline: (): string => 'Microsoft 365 has trouble letting people in',
    meaning: 'Your last sign-ins failed for a reason that lies with the service, and that others meet too.',
    canDo: 'Leave your password as it is, and try again in a quarter of an hour. This page can look again, too.',
    whoElse: 'Administrators see in Microsoft’s own notices how far the repair has come.',
  },
  'account-at-risk': {
    name: 'Account at risk',
    headline: (): string => 'Microsoft sees a risk that somebody else is using your account',
    meaning:
      'Something about recent sign-ins looks wrong, the password has turned up where it should not, or a security rule said stop. Until that is cleared, sign-ins may be held back.',
    canDo: 'Ask here for a new password. A person looks at it first, so that it is given to you and to nobody else.',
    whoElse: 'An administrator can look at what Microsoft saw, and clear it when the account is safe.',
  },
  'smart-lockout': {
    name: 'Locked after wrong passwords',
    headline: ({ until, over }: CauseFacts) =>
      until && !over
        ? `Your account is locked until at least ${until}`
        : 'Your account was locked, and may be open again',
    meaning:
      'Too many wrong passwords came in one after the other, so Microsoft refuses every sign-in for a while, even with the right password.',
    canDo:
      'Wait, and try nothing meanwhile: each further wrong password locks again, for longer. Or choose a new password.',
    whoElse: 'Nobody can open the lock by hand, an administrator included. A new password is the only other way.',
  },
  'blocked-network': {
    name: 'Network refused',
    headline: (): string => 'Microsoft refuses the network that you are signing in from',
    meaning:
      'Microsoft takes sign-ins from there for an attack, most often because attacks have come from that network address before. They are turned away, even with the right password. Your account itself is not locked by this.',
    canDo:
      'Use another network: mobile data, another Wi-Fi, or switch a VPN off. Waiting and further tries do not help.',
    whoElse: 'Whoever runs that network. An administrator can tell whether it belongs to your organisation.',
  },
  'on-premises-password-expired': {
    name: 'Password expired',
    headline: (): string => 'Your password has expired, and has to be changed at your organisation',
    meaning:
      'You entered the right password. It is kept by your organisation’s own directory and has to be replaced there; Microsoft 365 then learns of it.',
    canDo:
      'At a computer in the office, or connected to the office, change it when Windows asks. Otherwise ask here for a new one.',
    whoElse: 'An administrator can set a new one in that directory.',
  },
  'password-expired': {
    name: 'Password expired',
    headline: (): string => 'Your password has expired and must be replaced',
    meaning:
      'You entered the right password. It is older than your organisation allows, and Microsoft lets nobody in with it.',
    canDo: 'Choose a new password.',
    whoElse: 'If you cannot do it here, an administrator can let you.',
  },
  'no-cloud-password': {
    name: 'No password here',
    headline: (): string => 'Microsoft holds no password for your account',
    meaning: 'So no password can be the right one. It was never set, or you sign in by some other means.',
    canDo: 'If you always signed in by a key, an app or another page, choose that. Otherwise ask here for a password.',
    whoElse: 'An administrator knows how accounts like yours sign in, and can allow a password.',
  },
  ...onPremisesCausesEn,
  'on-premises-refuses': {
    name: 'Refused by your organisation’s directory',
    headline: (): string => 'Your organisation’s own directory does not let you in',
    meaning:
      'Microsoft asks that directory about your password. It could not be reached, or it said no, for example because the account is locked or closed there.',
    canDo: 'Send this to an administrator below; the code under “For the help desk” tells them where to look.',
    whoElse: 'Administrators of that directory.',
  },
  'federation-trouble': {
    name: 'Decided by another sign-in page',
    headline: (): string => 'Your organisation’s own sign-in page decides whether you get in',
    meaning:
      'Microsoft sends you on to that page and hears only how it ended. What it refused, and why, is not visible to us.',
    canDo: 'Read what that page says, and use its own way to reset a password if it has one.',
    whoElse: 'The people who run that sign-in page. Sent to an administrator below, it reaches them with what we saw.',
  },
  'registration-blocked': {
    name: 'Second proof cannot be set up from there',
    headline: (): string => 'You have to set up a second proof, and may not do it from where you are',
    meaning:
      'Your organisation lets people set it up only in certain places or on certain devices, or Microsoft saw a risk in that sign-in.',
    canDo: 'Sign in at a computer in the office, or one that your organisation gave you, and set it up there.',
    whoElse: 'An administrator can give you another way to set it up.',
  },
  ...passkeyCausesEn,
  'second-factor-missing': {
    name: 'Second proof not set up',
    headline: (): string => 'You are asked to set up a second proof before you can go in',
    meaning: 'The password was right. Your organisation now also wants an app, a phone or a key, and none is set up.',
    canDo: 'Sign in again in a browser and follow Microsoft’s page to the end, with your phone at hand.',
    whoElse: 'An administrator can help when that page does not let you finish.',
  },
  'second-factor-failing': {
    name: 'Second proof fails',
    headline: (): string => 'Your password is right, and the second proof does not go through',
    meaning:
      'The app, text or call that should confirm it was not answered, was declined, or came too late. A lost or new phone is the usual reason.',
    canDo:
      'At Microsoft’s page choose “I can’t use my … right now” and another way. If the phone or app is lost, a pass from here signs you in once, so that you can set up a new one. If requests came to your phone that were not yours, say so to an administrator below: somebody knows your password.',
    whoElse: 'An administrator can take a lost phone or app off, once they are sure that it is you.',
  },
  'pass-failing': {
    name: 'Temporary Access Pass refused',
    headline: (): string => 'Microsoft did not accept the Temporary Access Pass',
    meaning:
      'A pass works for a short time, most of them once, and only the newest one counts. Your password was not asked for.',
    canDo:
      'Check the newest pass that you were given, capital letters included. If it has expired or been used, get a new one here or from an administrator.',
    whoElse: 'An administrator can give you a new pass, and say whether passes are allowed for your account.',
  },
  'device-required': {
    name: 'Device not accepted',
    headline: (): string => 'You can only go in with a device that your organisation looks after',
    meaning: 'The password was right. The device was refused: it is not registered, or it lacks updates or protection.',
    canDo:
      'Use a work device. On it, open Company Portal or the work-account settings and follow what they ask; then try again.',
    whoElse: 'An administrator can say which devices count, and what yours lacks.',
  },
  'app-not-approved': {
    name: 'App not accepted',
    headline: (): string => 'The app that you used is not one that your organisation accepts',
    meaning: 'The password was right. Your organisation lets people in by certain apps only.',
    canDo: 'Use Microsoft’s own app, for mail for example Outlook. On a phone, install Microsoft Authenticator too.',
    whoElse: 'An administrator can say which apps count.',
  },
  'access-policy': {
    name: 'Refused by a rule',
    headline: (): string => 'A rule of your organisation refused your sign-in',
    meaning:
      'The password was right. A rule about the place, the device, the app or the circumstances said no. Which one it was, we cannot see.',
    canDo: 'Try from a usual place with a work device. If you have to work from elsewhere, send this below.',
    whoElse: 'An administrator can see the rule and say whether it was meant for you.',
  },
  'wrong-passwords-one-device': {
    name: 'Old password saved on a device',
    headline: ({ app, device, place }: CauseFacts) =>
      `Wrong passwords keep coming from ${[deviceWords.where(app, device), place].filter(Boolean).join(', in ')}`,
    meaning: 'One app on one device in one place tries them, so an old password is probably saved there.',
    canDo:
      'Open that app and enter your present password, or remove the account from it. If you no longer know the password, choose a new one.',
    whoElse: 'Nobody can remove it from your device for you.',
  },
  'wrong-passwords': {
    name: 'Wrong passwords',
    headline: (): string => 'The passwords that were tried are not the right one',
    meaning: 'Microsoft knows the name, and none of the passwords was the one that belongs to it.',
    canDo: 'Choose a new password, rather than trying more: too many wrong ones lock the account.',
    whoElse: 'Nobody can tell you the old one, an administrator included. Passwords cannot be read.',
  },
  'wrong-passwords-by-others': {
    name: 'Somebody else tries passwords',
    headline: ({ place }: CauseFacts) =>
      place
        ? `Somebody has been trying wrong passwords for your account, from ${place}`
        : 'Somebody has been trying wrong passwords for your account, from places where no sign-in of yours is on record',
    meaning:
      'None of them was let in. It is either guessing, as happens to most names, or a person with nearly the same name as yours.',
    canDo:
      'If you know your password, sign in from a usual place. If you used it elsewhere too, or are not sure of it, choose a new one.',
    whoElse: 'Nobody can stop others from trying. A second proof is what makes it pointless.',
  },
  'sending-restricted': {
    name: 'Sending restricted',
    headline: (): string => 'Microsoft has stopped your mailbox from sending',
    meaning:
      'The mailbox sent more, or stranger, messages than it should. That often means that somebody else has been using the account.',
    canDo: 'Ask here for it to be looked at. Receiving mail still works.',
    whoElse: 'An administrator has to make the account safe first and can then lift the restriction.',
  },
  'mailbox-tampered': {
    name: 'Mailbox changed',
    headline: (): string => 'Your mailbox sends mail elsewhere or hides it',
    meaning:
      'It has a forwarding address or a rule of the kind that intruders leave behind. If you made it yourself, say so to the person who looks at it.',
    canDo: 'Ask here for a new password. A person looks at the mailbox first.',
    whoElse: 'An administrator can remove the forwarding and the rules, and see since when they have been there.',
  },
  'no-mailbox-licence': {
    name: 'No licence for the mailbox',
    headline: (): string => 'Your account has no licence for its mailbox',
    meaning:
      'You can sign in, and the mailbox stays shut. Licences are given by administrators and sometimes lost in a change. Mail is usually kept for 30 days.',
    canDo: 'Send this to an administrator below, soon.',
    whoElse: 'An administrator can give the licence back; the mailbox then opens within an hour or so.',
  },
  'not-assigned': {
    name: 'App not given to you',
    headline: ({ app }: CauseFacts) => (app ? `${app} has not been given to you` : 'One app has not been given to you'),
    meaning: 'Signing in worked. That app is only for people whom your organisation has named, and you are not named.',
    canDo: 'If you need it for your work, send this to an administrator below, or ask the owner of the app.',
    whoElse: 'An administrator or the owner of the app can give it to you.',
  },
  'consent-missing': {
    name: 'App not allowed yet',
    headline: ({ app }: CauseFacts) =>
      app ? `Nobody has allowed ${app} to use your account yet` : 'Nobody has allowed the app to use your account yet',
    meaning:
      'Signing in worked. The app asks to read or do something in your name, and your organisation wants to agree to that first.',
    canDo: 'On Microsoft’s page choose to ask for approval if it offers that. Otherwise send this below.',
    whoElse: 'An administrator can allow the app for everybody.',
  },
  'unknown-code': {
    name: 'Refused, reason not known to us',
    headline: (): string => 'Microsoft refuses your sign-in, with a code that we cannot explain',
    meaning: 'The account is there, and the same refusal comes each time. We would rather say nothing than guess.',
    canDo: 'Send this to an administrator below. The code goes with it.',
    whoElse: 'An administrator can look the code up at Microsoft, and ask Microsoft’s support.',
  },
  'not-visible': {
    name: 'Not visible yet',
    headline: (): string => 'We cannot see why you are kept out',
    meaning:
      'The account is switched on. The record of its sign-ins, where the reason would be, is not open to us at the moment.',
    canDo: 'Look again in a minute or two. If you are not sure of the password, you can choose a new one.',
    whoElse: 'An administrator can look in places that are closed to this page.',
  },
  'nothing-wrong': {
    name: 'Nothing found',
    headline: (): string => 'We see nothing that stops your account',
    meaning: 'The account is switched on, and nothing in what we can see so far refuses it or shows it locked.',
    canDo:
      'Try signing in once more, slowly, with the full name. If you are not sure of the password, choose a new one.',
    whoElse: 'If it still fails, note the error code that Microsoft shows and ask a person.',
  },
}
