/** Opens everything and starts the worker before the first page is served; a fault stops the start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ context }, { handlers }] = await Promise.all([import('./lib/context.ts'), import('./lib/recovery/tasks.ts')])
  const opened = await context()
  await opened.store.work(handlers(opened))
}
