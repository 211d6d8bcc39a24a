/**
 * Journeys in a real browser, on the production build: run `next build` first.
 *
 * Chromium comes out of an npm package; CHROMIUM_PATH names another one where
 * that package has none for the machine.
 */
import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'
import { env } from 'node:process'
import { ensureLocalhost } from '#test/fresh/localhost.ts'
import { memoryHere, placesIn } from '#test/fresh/memory.ts'
import { chromiumLaunch } from '#test/journeys/chromium.ts'

await ensureLocalhost()

/** Each in a place of its own, one after the other, and one of them waits long. */
const APART =
  /(killed|before-passkey-day|passkey-day|mail|kind-tenant|cooling-off|policy-change|on-their-word|new-method|unknown-name)\.spec\.ts$/

// Every place starts the same two programs: what was compiled for the first is read by the others.
env.NODE_COMPILE_CACHE ??= resolve('.data/compiled')

export default defineConfig({
  testDir: 'test/journeys',
  globalSetup: './test/adapters/own-database.ts',
  outputDir: '.data/journeys',
  fullyParallel: true,
  // They begin, or all the others would be done and wait for them.
  projects: [
    { name: 'apart', testMatch: APART },
    { name: 'journeys', testIgnore: APART },
  ],
  forbidOnly: true,
  workers: placesIn(memoryHere()),
  // A busy machine may cost a journey its time once; twice it is a fault. A retried one is listed as flaky.
  retries: 1,
  // A walk asks Microsoft ten questions or so, of which five in ten seconds are answered.
  timeout: 240_000,
  // Its limits hold a look back for ten seconds at a time, and several may wait in line.
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    trace: 'off',
    actionTimeout: 60_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Ljubljana',
    viewport: { width: 1280, height: 900 },
    launchOptions: await chromiumLaunch(),
  },
})
