/** What a browser has to load before a page of the built site is whole: scripts, style sheets and fonts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUILD = '.next'
const HIGHEST_LEVEL = 9

/** What a page asks for; paths below `/_next/`. */
export interface PageFiles {
  /** Those for browsers that know no modules are left out: no others are let in here. */
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  /** Loaded at once. Another one follows only where a page holds a letter of it. */
  readonly fonts: readonly string[]
}

interface BuildManifest {
  readonly rootMainFiles: readonly string[]
}
interface ClientManifest {
  /** By part of the page: the layout, the page itself, its error page … */
  readonly entryJSFiles: Readonly<Record<string, readonly string[]>>
  readonly entryCSSFiles: Readonly<Record<string, readonly { readonly path: string }[]>>
}
interface FontManifest {
  readonly app: Readonly<Record<string, readonly string[]>>
}

const readBuilt = (path: string): unknown => JSON.parse(readFileSync(join(BUILD, path), 'utf8'))

/** What every page loads, whatever is on it: React, Next's router and what loads the rest. */
export const frameworkScripts = (): readonly string[] =>
  (readBuilt('build-manifest.json') as BuildManifest).rootMainFiles

/** Every page below `[language]`, by its address, with a `[...rest]` where any address ends in it. */
export const claimantRoutes = (): readonly string[] =>
  Object.keys(readBuilt('server/app-paths-manifest.json') as object).flatMap((path) => {
    const [, route] = /^\/\[language\](.*)\/page$/.exec(path) ?? []
    return route === undefined ? [] : [route || '/']
  })

/** What the build lists for a page of this address. */
export function builtFiles(route: string): PageFiles {
  const page = `/[language]${route === '/' ? '' : route}/page`
  const { entryJSFiles, entryCSSFiles } = readClientManifest(page)
  const { app } = readBuilt('server/next-font-manifest.json') as FontManifest
  return {
    scripts: [...new Set([...frameworkScripts(), ...Object.values(entryJSFiles).flat()])],
    styles: [...new Set(Object.values(entryCSSFiles).flatMap((styles) => styles.map(({ path }) => path)))],
    fonts: app[`[project]/app${page}`] ?? [],
  }
}

/** It is a script that assigns one object. */
function readClientManifest(page: string): ClientManifest {
  const script = readFileSync(join(BUILD, `server/app${page}_client-reference-manifest.js`), 'utf8')
  const assigned = script.indexOf('] = ') + '] = '.length
  return JSON.parse(script.slice(assigned).replace(/;\s*$/, '')) as ClientManifest
}

/** What a page that was sent asks for, whether by a tag or in what its scripts are handed. */
export function sentFiles(html: string): PageFiles {
  const modern = html.replaceAll(/<script\b[^>]*\bnoModule\b[^>]*>/gi, '')
  const named = (pattern: RegExp) => [...new Set([...modern.matchAll(pattern)].map(([path]) => path))]
  return {
    scripts: named(/static\/chunks\/[\w.~-]+\.js/g),
    styles: named(/static\/chunks\/[\w.~-]+\.css/g),
    fonts: named(/static\/media\/[\w.~-]+\.woff2/g),
  }
}

/** Bytes, by gzip at its best. */
export const zippedBytes = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILD, path)), { level: HIGHEST_LEVEL }).length, 0)

/** Bytes of fonts, which are packed already. */
export const plainBytes = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + readFileSync(join(BUILD, path)).length, 0)
