/** The brand on pages: what they ask for, from where, and for how long it may be kept. */
import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { brandLook } from '#app/brand-look.ts'
import { brandOf } from '#lib/config/brand-lines.ts'
import { answered } from '../../proxy.ts'

const LOGO = { type: 'image/svg+xml', width: 64, height: 32, bytes: new Uint8Array(3), version: 'a1' } as const
const LINE = { name: 'Contoso Access', logo: 'logo.svg', colours: { light: { line: '#d3dde3' } } }

describe('a brand', () => {
  test('is asked for from this site alone, at addresses that change with its content', () => {
    const look = brandLook(brandOf(LINE, new Map([['logo.svg', LOGO]])))
    expect(look).toMatchObject({ name: 'Contoso Access', logoOnDark: null })
    expect(look.logo).toEqual({ href: '/api/brand/logo?v=a1', width: 64, height: 32 })
    expect(look.styleSheet).toMatch(/^\/api\/brand\/colours\?v=[0-9a-f]{16}$/)
  })

  test('that is none asks for nothing', () => {
    expect(brandLook(brandOf(null, new Map()))).toEqual({ name: null, logo: null, logoOnDark: null, styleSheet: null })
  })

  test('whose logo was not read at the start is shown without it', () => {
    expect(brandLook(brandOf(LINE, new Map())).logo).toBeNull()
  })

  const KEPT: readonly (readonly [path: string, cache: string])[] = [
    ['/api/brand/logo?v=a1', 'public, max-age=3600'],
    ['/api/brand/colours?v=a1', 'public, max-age=3600'],
    ['/api/brand/logo', 'no-store'],
    ['/api/brand/../health?v=a1', 'no-store'],
    ['/api/health?v=a1', 'no-store'],
  ]
  for (const [path, cache] of KEPT)
    test(`${path} is answered ${cache}, and runs nothing when it is opened by itself`, () => {
      const { headers } = answered(new NextRequest(`https://recovery.contoso.com${path}`))
      expect(headers.get('cache-control')).toBe(cache)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      if (cache !== 'no-store') expect(headers.get('content-security-policy')).not.toContain('script-src')
    })
})
