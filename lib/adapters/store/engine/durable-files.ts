/**
 * Files that are on disk when the database says so.
 *
 * PGlite starts PostgreSQL with fsync off, and its file layer has an empty function in fsync's place: killing the
 * process loses nothing, a power failure does. Both are corrected here, in the internals of one exact version; the
 * test that counts fsync calls fails when another version changes them.
 */
import { fsyncSync, mkdirSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']
interface Stream {
  /** The file descriptor of the host. */
  readonly nfd: number
}
interface WithNodeFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: Stream) => number } }
}

export class DurableFiles extends NodeFS {
  constructor(directory: string) {
    // The engine makes its files readable for all, so the directory keeps other users out.
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    super(directory)
  }

  override async init(...given: Parameters<Init>): ReturnType<Init> {
    const started = await super.init(...given)
    started.emscriptenOpts.preRun?.push((module: unknown) => {
      ;(module as WithNodeFiles).NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd)
        return 0
      }
    })
    return started
  }
}

/** The library's own arguments without the -F that switches fsync off, and with the last three added. */
export const DURABLE_START = [
  '--single',
  '-O',
  '-j',
  ...settings({
    search_path: 'public',
    exit_on_error: 'false',
    log_checkpoints: 'false',
    max_worker_processes: '0',
    max_parallel_workers: '0',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    io_method: 'sync',
    fsync: 'on',
    wal_sync_method: 'fsync',
    /** Halves the memory of the process; the working set of a recovery site is small. */
    shared_buffers: '16MB',
  }),
]

function settings(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
