/** Opens everything and starts the worker before the first page is served; a fault stops the start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startWork } = await import('./lib/context.ts')
  await startWork()
}
