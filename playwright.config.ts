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

/** One after the other in one place, and one of them waits for more than a minute. */
const KILLED = /killed\.spec\.ts$/

// Every place starts the same two programs: what was compiled for the first is read by the others.
env.NODE_COMPILE_CACHE ??= resolve('.data/compiled')

export default defineConfig({
  testDir: 'test/journeys',
  globalSetup: './test/adapters/own-database.ts',
  outputDir: '.data/journeys',
  fullyParallel: true,
  // What takes longest begins first, or all the others would be done and wait for it.
  projects: [
    { name: 'killed', testMatch: KILLED },
    { name: 'journeys', testIgnore: KILLED },
  ],
  forbidOnly: true,
  workers: placesIn(memoryHere()),
  // A busy machine may cost a journey its time once; twice it is a fault. A retried one is listed as flaky.
  retries: 1,
  timeout: 120_000,
  // Microsoft's limits hold a look back for ten seconds at a time, and several may wait in line.
  expect: { timeout: 40_000 },
  reporter: 'list',
  use: {
    trace: 'off',
    actionTimeout: 40_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Ljubljana',
    viewport: { width: 1280, height: 900 },
    launchOptions: await chromiumLaunch(),
  },
})
