/** Where people are sent by hand, in each of Microsoft's clouds. */
import type { CloudName } from './adapters/graph/clouds.ts'

export const PORTALS = {
  global: {
    security: 'https://security.microsoft.com',
    entra: 'https://entra.microsoft.com',
    office: 'https://www.office.com',
    reset: 'https://aka.ms/sspr',
  },
  'us-government-l4': {
    security: 'https://security.microsoft.us',
    entra: 'https://entra.microsoft.us',
    office: 'https://www.office365.us',
    reset: 'https://passwordreset.microsoftonline.us',
  },
  'us-government-l5': {
    security: 'https://security.apps.mil',
    entra: 'https://entra.microsoft.us',
    office: 'https://www.ohome.apps.mil',
    reset: 'https://passwordreset.microsoftonline.us',
  },
  china: {
    security: 'https://security.microsoft.cn',
    entra: 'https://entra.microsoftonline.cn',
    office: 'https://portal.partner.microsoftonline.cn',
    reset: 'https://passwordreset.activedirectory.windowsazure.cn',
  },
} as const satisfies Record<CloudName, Record<'security' | 'entra' | 'office' | 'reset', string>>
