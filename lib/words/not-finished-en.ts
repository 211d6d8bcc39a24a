/** What Latchkey began and could not bring to its end, and what to do when the door is shut all the same. In English. */
export const notFinishedEn = {
  /** In place of the plain sentence, where the request came to a person by itself. */
  because: {
    'not-shown':
      'We made the change and looked for it for 10 minutes, and Microsoft did not show it. An administrator looks at what became of it. It may work already: you can try to sign in.',
    'half-seen':
      'The rules of your mailbox are clean. Whether all of your mail is forwarded as well cannot be seen from here, so an administrator looks.',
    interrupted:
      'We were interrupted while making the change, and do not see that it was made. We did not make it again by ourselves: an administrator looks first.',
    cancelled:
      'The wait was cancelled from an older address of the account. An administrator looks at it, and sees everything that you showed here.',
    failed: 'This could not be finished from here. An administrator sees what stood in the way, and goes on.',
    'default-method':
      'This is your default sign-in method, and Microsoft removes a default last. If you can still sign in, choose another default under My Security Info (aka.ms/mysecurityinfo). An administrator can see this and will continue.',
    'other-number-first':
      'Your account also has an alternate mobile number. Microsoft removes that one first. An administrator can see this and will continue.',
    'kept-elsewhere':
      'Your password is managed in another system, so it can’t be changed here. Choosing another password won’t help. An administrator will continue.',
    'write-not-permitted':
      'We were not allowed to make this change. Trying again won’t help. An administrator can see why and will continue.',
    'threat-mode':
      'When you got here, our staff were checking every change by hand, so this one went to an administrator. Nothing was changed: if you typed a new password, it was not set.',
    'pass-not-allowed':
      'Your organisation does not let this account sign in with a pass, so none was made. An administrator finds another way.',
  },
  still: {
    title: 'If it still does not work',
    /** While what was proved counts; later it is begun again. */
    soon: 'Microsoft may need a few minutes. If the next sign-in is refused, press here: we look again at once and tell you the new reason. You need not prove anything again.',
    lead: 'Microsoft may need a few minutes. If the next sign-in is refused, begin again: your name is filled in, you prove once more that it is you, and we tell you the new reason.',
    go: 'It still does not work',
  },
}
