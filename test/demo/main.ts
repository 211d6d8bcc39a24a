/**
 * npm run demo: the whole of it on this machine. Builds, starts Contoso's
 * simulated tenant and the site, and says where to look and whom to be.
 *
 * Ctrl-C ends everything; a second start goes on with the same data, and
 * `-- --fresh` starts over. Contoso is kind (its logs are quick, its limits apart)
 * unless it is asked to be `-- --as-documented`. With `-- --branded` the site wears
 * Contoso's own name, logo and colours.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureLocalhost } from '#test/fresh/localhost.ts'
import { LOCKS_AFTER } from '#test/tenant/attempts.ts'
import { SAMPLE_LOCKOUT_MINUTES } from '#test/tenant/people.ts'
import { controlOf } from './control.ts'
import { DEMO_PORTS, firstTaken } from './ports.ts'
import { secretsOf } from './secrets.ts'
import { startSite } from './site.ts'
import { startTenantProcess } from './tenant-process.ts'
import { welcome } from './welcome.ts'

const DIRECTORY = '.data/demo'
const MANNER = process.argv.includes('--as-documented') ? 'as-documented' : 'kind'

await ensureLocalhost()
const taken = await firstTaken(Object.values(DEMO_PORTS))
if (taken !== null) exitSaying(`Port ${taken} is taken. Stop what listens there, then start the demo again.`)
if (process.argv.includes('--fresh')) rmSync(DIRECTORY, { recursive: true, force: true })

console.log('Building the site …')
const built = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  encoding: 'utf8',
})
if (built.status !== 0) exitSaying(`${built.stdout}${built.stderr}\nThe site could not be built.`)

const secrets = secretsOf(DIRECTORY)
const siteAddress = `http://localhost:${DEMO_PORTS.site}`
const tenant = await startTenantProcess({
  ports: DEMO_PORTS,
  directory: join(DIRECTORY, 'tenant'),
  secrets,
  siteAddress,
  manner: MANNER,
})
// Contoso's own lockout rule, so that a lock lasts long enough to be seen and the page says when it ends.
await controlOf(tenant).post('/switches', {
  lockoutRule: { threshold: LOCKS_AFTER, durationInSeconds: SAMPLE_LOCKOUT_MINUTES * 60 },
})
const site = await startSite({
  port: DEMO_PORTS.site,
  directory: DIRECTORY,
  secrets,
  tenant,
  methodsLimit: MANNER === 'kind' ? 'own' : 'shared',
  policy: { isBranded: process.argv.includes('--branded') },
}).catch(async (fault: Error) => {
  await tenant.stop()
  exitSaying(fault.message)
})
console.log(await welcome(site.url, tenant, MANNER))

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await Promise.all([site.stop(), tenant.stop()])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
void Promise.race([site.ended, tenant.ended]).then(stop)

function exitSaying(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
