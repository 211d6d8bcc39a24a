/** Which application permissions Microsoft lists for a path and method of Graph. */
import { readFileSync } from 'node:fs'

export interface PermissionFacts {
  readonly source: string
  /** `GET /users/{id}`, in small letters, and permissions between spaces; a star marks what is the least that is enough. */
  readonly calls: Readonly<Record<string, string>>
}

const FILE = new URL('graph-permissions.json', import.meta.url)
const PERMISSIONS = JSON.parse(readFileSync(FILE, 'utf8')) as PermissionFacts

/** Any one of them is enough, unless the page of the call says more. Empty: the path is not listed. A cast, and an object's own stream, need what the path without them needs. */
export function permissionsFor(method: string, path: string): readonly string[] {
  const plain = path
    .replace(/\{\w+\}/g, '{id}')
    .replace(/\/(?:microsoft\.)?graph\.\w+/g, '')
    .replace(/\/\$value$/, '')
    .toLowerCase()
  const listed = PERMISSIONS.calls[`${method} ${plain}`]
  return listed ? listed.replaceAll('*', '').split(' ') : []
}
