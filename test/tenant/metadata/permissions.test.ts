/** The permission that each of our calls names is one that Microsoft lists for its path and method. */
import { describe, expect, test } from 'vitest'
import { type Call, CALLS } from '#lib/adapters/graph/calls.ts'
import { ROUTES } from '../graph/calls.ts'
import { permissionsFrom } from './from-permissions.ts'
import { permissionsFor } from './permissions.ts'

/** A call that names the permission of a property, or of what is listed: the path itself is answered with another, which is held too. */
interface Beside {
  readonly path: string
  readonly permission: string
  readonly withPath: string
  readonly source: string
}
const LIMITED = 'microsoft-graph-docs-contrib, concepts/permissions-overview.md, limited information of members'
const BESIDE: readonly Beside[] = [
  {
    path: '/users/{id}',
    permission: 'User-LifeCycleInfo.Read.All',
    withPath: 'User.Read.All',
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/resources/user.md, employeeLeaveDateTime',
  },
  { path: '/users/{id}/ownedObjects', permission: 'GroupMember.Read.All', withPath: 'User.Read.All', source: LIMITED },
]

const calls: readonly [string, Call][] = Object.entries(CALLS)
const heldBy = (app: Call['app']) => calls.flatMap(([, call]) => (call.app === app ? [call.permission] : []))
const besideOf = ({ path, permission }: Call) =>
  BESIDE.find((one) => one.path === path.replace(/\/microsoft\.graph\.\w+$/, '') && one.permission === permission)

describe('a permission of ours', () => {
  for (const [id, { method, path, permission }] of calls.filter(([, call]) => !besideOf(call)))
    test(`is listed for what it is named for: ${id}`, () => expect(permissionsFor(method, path)).toContain(permission))

  for (const [id, call] of calls.filter(([, one]) => besideOf(one)))
    test(`is asked beside one that is listed, and that the ${call.app} holds: ${id}`, () => {
      const listed = permissionsFor(call.method, call.path)
      const { withPath, source } = besideOf(call) ?? {}
      expect(listed).toContain(withPath)
      expect(listed).not.toContain(call.permission)
      expect(heldBy(call.app)).toContain(withPath)
      expect(source).toMatch(/\.md/)
    })
})

describe('what the simulated tenant asks for', () => {
  for (const { method, path, needs } of ROUTES)
    test(`is nothing that Microsoft does not list: ${method} ${path}`, () => {
      const listed = permissionsFor(method, path)
      expect(listed).not.toEqual([])
      for (const one of needs) expect(listed).toContain(one)
    })
})

test('of Microsoft’s list those are kept that an application can have, the least with a star', () => {
  const pathSet = (schemeKeys: string[], paths: Record<string, string>) => ({ schemeKeys, methods: ['GET'], paths })
  const list = {
    permissions: {
      'Domain.Read.All': {
        pathSets: [pathSet(['DelegatedWork', 'Application'], { '/Domains': 'least=DelegatedWork,Application' })],
      },
      'Directory.Read.All': {
        pathSets: [pathSet(['Application'], { '/domains': 'least=DelegatedWork', '/contacts': '' })],
      },
      'Domain.ReadWrite.All': { pathSets: [pathSet(['DelegatedWork'], { '/domains': '' })] },
    },
  }
  expect(permissionsFrom(list, 'a file')).toEqual({
    source: 'a file',
    calls: { 'GET /domains': 'Directory.Read.All Domain.Read.All*' },
  })
})
