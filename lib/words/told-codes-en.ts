/**
 * What codes mean that somebody tells us and that no sign-in log of the account
 * shows: of returned mail, of dialogs on a device, and of all published
 * codes about which no more is known than whose they are to fix.
 */
import type { CodeFamily } from '../rules/diagnosis/published-codes.ts'

export const toldCodesEn = {
  senses: {
    'account-deleted': {
      event: 'Refused, the account was deleted',
      means: 'the account was deleted',
      canDo:
        'Check the name first. If it is right, ask an administrator soon: a deleted account can be restored for 30 days, and not after that.',
    },
    'tenant-sending': {
      event: 'Mail came back, the whole organisation may not send',
      means: 'Microsoft has stopped your whole organisation from sending mail outside',
      canDo:
        'Your account is not the problem, and a new password changes nothing. Tell an administrator: only they can sort it out with Microsoft. Others in your organisation see the same.',
    },
    'sending-limit': {
      event: 'Mail came back, too many recipients',
      means: 'you have reached the number of recipients that a mailbox may write to',
      canDo:
        'Wait: a daily limit ends by itself within 24 hours. Send to fewer people at once, or use a list. If you did not send that many messages, start here: somebody else may be using the account.',
    },
    'mail-program-refused': {
      event: 'Refused, the mail program signs in by an old method',
      means: 'the mail program or device signs in with a name and a password, and Microsoft no longer accepts that',
      canDo:
        'Use a current version of Outlook or a browser. A printer or an older program cannot be fixed with a new password: ask whoever set it up.',
    },
    'send-as-denied': {
      event: 'Mail came back, sent in a name that is not yours',
      means: 'the message was to be sent in the name of somebody else, or of a group, without the right to',
      canDo:
        'Your account works. Choose your own address under “From” and send again. If you should be able to send in that name, ask an administrator for the right to.',
    },
    'recipient-blocked': {
      event: 'Mail came back, your organisation blocks that address',
      means: 'your own organisation does not let mail go to that address',
      canDo: 'Your account works. Check the address for mistakes. If it is right, ask an administrator to allow it.',
    },
    'recipient-refuses': {
      event: 'Mail came back, the other side did not take it',
      means:
        'the other side did not take the message: no such address, a full mailbox, or senders that it does not accept',
      canDo:
        'Your account works. Check the address and send again. If it comes back, reach the person in another way: only their side can change it.',
    },
    'server-refused': {
      event: 'Mail came back, the sending server is not trusted',
      means: 'the message went through a server, or in the name of a domain, that the other side does not trust',
      canDo:
        'Your account is not the problem. Pass the returned message on to whoever runs your mail: they can see what has to be set up.',
    },
    'mail-delayed': {
      event: 'Mail delayed',
      means: 'the message has not arrived yet and is being tried again by itself',
      canDo: 'Wait and do not send it again. After a day or two you get another message if it could not be delivered.',
    },
    'device-network': {
      event: 'The device could not reach Microsoft',
      means: 'the device or app could not reach Microsoft over the network',
      canDo:
        'Check that other pages open, and that date and time are right. Try another network, for example mobile data, and switch off a VPN for the moment. Your password is not the problem.',
    },
    'device-sign-in': {
      event: 'Signing in on the device did not finish',
      means:
        'the part of the device that signs you in could not finish, often because of something old that it remembers',
      canDo:
        'First try in a browser: if that works, your account is fine. Then restart the device, sign out of the app and sign in again. If it stays, remove the work account in the settings and add it again, or ask whoever looks after the device.',
    },
  },
  /** After "usually means that", for codes of which no more is known. */
  families: {
    you: {
      event: 'Refused, to be tried again',
      means: 'something about the name, the password, a code or a choice on that page was not accepted',
      canDo:
        'Close the browser and begin once more. Check the name and take the newest code or pass. If it stays, start here to find out what stops the account.',
    },
    device: {
      event: 'Refused because of the device',
      means: 'the device, its keys or the app on it was not accepted',
      canDo:
        'First try in a browser on another device: if that works, your account is fine. Then restart yours and install its updates. If it stays, ask whoever looks after the device.',
    },
    administrator: {
      event: 'Refused by a setting of the organisation',
      means: 'a setting of your organisation does not allow it, or is not right',
      canDo: 'Nothing that you type will help. Pass the code on to an administrator of your organisation.',
    },
    'app-owner': {
      event: 'Problem of the app',
      means: 'the app asked Microsoft in a wrong way or is not set up right',
      canDo:
        'Your account and your password are not the problem. Close the app and open it again; if it stays, tell the owner of the app, with the code.',
    },
    'other-organisation': {
      event: 'Refused by the other organisation',
      means: 'you were at the door of an organisation that does not know or accept this kind of account',
      canDo:
        'Sign out of the other account, or open a private window, and choose the account that belongs there. If it is the right one, only that organisation can let you in.',
    },
    microsoft: {
      event: 'Problem at Microsoft 365',
      means: 'the service itself had a problem for the moment',
      canDo: 'Leave your password as it is and try again in 15 minutes. Others probably see the same.',
    },
    nothing: {
      event: 'A normal step',
      means: 'nothing is wrong: it is a normal step of signing in',
      canDo: 'Sign in again. If it comes back at once, close the browser and begin anew.',
    },
  } satisfies Readonly<Record<CodeFamily, { event: string; means: string; canDo: string }>>,
  whoseLabel: 'Who can fix it',
  /** Whose it is to fix. */
  whose: {
    you: 'You, here and now',
    device: 'You, on your device, or whoever looks after it',
    administrator: 'An administrator of your organisation',
    'app-owner': 'The owner of the app',
    'other-organisation': 'The other organisation',
    microsoft: 'Microsoft. Wait and try again',
    nothing: 'Nobody has to: it is a normal step',
  } satisfies Readonly<Record<CodeFamily, string>>,
  reportedText:
    'We did not understand the error message that you entered. Up to 300 characters of it go with your request: an administrator can read them, marked as not checked, after you have proved who you are.',
  backToRequest: 'Back to my request',
}
