/** Going on at another device, in English. */
export const deviceEn = {
  link: 'Continue on another device',
  title: 'Continue on another device',
  lead: 'Your request can move to your phone, or to another computer, with everything that you have shown so far. This browser then no longer opens it.',
  show: 'Show the square code',
  stay: 'Stay on this device',
  scan: 'On the other device, scan this square with the camera, or open the address below it.',
  picture: 'Square code that holds the address below',
  address: 'Address',
  life: (clock: string) => `It works once, until ${clock}. Only open it yourself: nobody will ever ask you for it.`,
  joined: 'The other device has opened it.',
  again: 'Show a new one',
  code: 'Code that the other device shows',
  codeHint: 'Six digits; spaces do not matter',
  go: 'Move it there',
  openTitle: 'Go on with a request on this device?',
  openLead: 'This address moves an open request for account recovery to this device.',
  openWarning:
    'Go on only if you see both devices before you. If somebody sent you this address or asked you to scan it, close this page and tell the people below.',
  openBeside: (reference: string) =>
    `This browser has a recovery request of its own, ${reference}. It stays open here until the other one has moved; after that, this browser opens only the other one.`,
  openGo: 'Go on here',
  overTitle: 'This address no longer works',
  overLead:
    'It works once and for ten minutes. On the device where your request is open, choose “Continue on another device” again.',
  codeTitle: 'Enter this code on the first device',
  codeLead: 'Nothing has moved yet. As soon as the code is entered there, this page goes on by itself.',
  codeLife: (clock: string) => `The code works until ${clock}. Never read it out to anybody.`,
  codeRefresh: 'I have entered it',
}
