import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CALLS } from '#lib/adapters/graph/calls.ts'
import { DESK_PROVIDER } from '#lib/adapters/sign-in/desk.ts'
import { WORKPLACE_PROVIDER } from '#lib/adapters/sign-in/workplace.ts'
import { DESK_ROLES } from '#lib/use-cases/approver/approver.ts'
import { permissionsBlock, permissionsInDocument } from '#test/permissions-table.ts'

const document = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')
const rowsNaming = (permission: string, app: string): number =>
  document.split('\n').filter((line) => line.startsWith(`| \`${permission}\` | ${app} |`)).length

describe('docs/permissions.md', () => {
  test('has the table that the calls print: after a change, node test/permissions-table.ts', () =>
    expect(permissionsInDocument()).toBe(permissionsBlock()))

  for (const [id, { permission, app }] of Object.entries(CALLS))
    test(`names ${permission}, which ${id} needs of the ${app}, on one line`, () =>
      expect(rowsNaming(permission, app)).toBe(1))

  test('asks for no permission to write for the application that reads', () => {
    const ofReader = document.split('\n').filter((line) => /^\| `[^`]+` \| reader \|/.test(line))
    expect(ofReader.length).toBeGreaterThan(5)
    expect(ofReader.filter((line) => /^\| `[^`]*(Write|Enable|Revoke)/.test(line))).toEqual([])
  })

  test('asks for nothing of what it says is not asked for', () => {
    const said = document.split('\n').find((line) => line.startsWith('Not asked for, on purpose:')) ?? ''
    const names = [...said.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(3)
    const asked = Object.values(CALLS).map(({ permission }) => permission)
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z-]+(\.[A-Za-z]+)+$/)
      expect(asked).not.toContain(name)
    }
  })

  for (const role of DESK_ROLES)
    test(`names the app role ${role} by its exact value`, () => expect(document).toContain(`| \`${role}\` |`))

  for (const provider of [DESK_PROVIDER, WORKPLACE_PROVIDER])
    test(`says where a browser comes back from Entra ID: ${provider}`, () =>
      expect(document).toContain(`\`<LATCHKEY_BASE_URL>/api/auth/callback/${provider}\``))
})
