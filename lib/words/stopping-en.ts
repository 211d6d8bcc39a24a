/** After "this wasn't me": pages, in English. */
export const stoppedEn = {
  title: 'Someone stopped this request',
  lead: 'Someone pressed “This wasn’t me” in one of our messages about it, for the second time within 30 days. Nothing can be done from this page until our staff have checked who you are.',
  next: 'Call the service desk and quote the reference. Two of our staff can check that it is you, turn off the link that was pressed, and let you continue here.',
}

export const stopSetAsideEn = {
  title: 'This link has been turned off',
  lead: 'Our staff checked who is recovering the account and turned off the link of this address. Nothing was stopped. If it was not you, call the service desk now.',
}

export const linkSetAsideRefusalEn =
  'This link has been turned off by our staff, so nothing was stopped. If it was not you, call the service desk now.'
