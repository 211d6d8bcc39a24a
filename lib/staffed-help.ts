import type { Settings } from './settings.ts'

/** The way to people, on one line. */
export const staffedHelp = ({ staffedRoute }: Pick<Settings, 'staffedRoute'>): string =>
  [staffedRoute.telephone, staffedRoute.desk, staffedRoute.hours].join(' · ')
