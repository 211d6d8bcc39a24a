/** What is said to somebody who is sent to Microsoft's own password reset, in English. */
export const microsoftResetEn = {
  canDo: 'Choose a new password at Microsoft’s own reset, as described below. Otherwise ask an administrator.',
  name: 'A new password at Microsoft’s own reset',
  lead: 'Your password is kept in your organisation’s own directory, where this site cannot change it. Microsoft’s reset can: by Microsoft’s report, you have registered what it asks for.',
  expect: 'What to expect there',
  steps: [
    'It asks for your work sign-in name and for the letters of a picture.',
    'Then it checks one or two ways that you registered at Microsoft: a phone, a private e-mail address, an authenticator app or security questions. What you proved here does not count there.',
    'It allows five tries an hour; after that it stays closed to you for 24 hours. If it does not take what you enter, stop and ask an administrator below.',
    'The new password has to meet your organisation’s own rules as well. The page says at once if it does not.',
    'It works only if your organisation lets Microsoft write passwords back into its directory. No report tells us whether it does. If the page says that it cannot reset your password, nothing was changed: come back and ask an administrator.',
  ],
  after:
    'In your organisation’s directory the new password counts from the moment in which that page confirms it, and a lock there usually ends with it. Signing in to Microsoft 365 with it works within a few minutes.',
  go: 'Open Microsoft’s password reset',
  newTab: 'It opens in a new tab; this page waits for you.',
  back: 'When you are back: if you can sign in, press “I’m in again” at the foot of this page. If not, let us look what Microsoft says now.',
  changed: {
    canDo: 'Sign in with your new password. If Microsoft 365 does not take it yet, try once more in a few minutes.',
    name: 'Your password was changed',
    lead: (clock: string) =>
      `By what Microsoft shows, it was changed after you began here (${clock}). Sign in with the new password; it can take a few minutes until Microsoft 365 knows it.`,
    next: 'Then put the new password wherever the old one is saved: in mail apps, on your phone, on your computer. What goes on trying the old one can lock the account again.',
    notYou: 'If it was not you who changed it, ask an administrator at once: the button is below.',
  },
}
