import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DueTasksWatch, watchDueTasks } from '#lib/adapters/store/tasks/due-tasks.ts'

const QUEUES = [{ name: 'diagnose' }, { name: 'remind' }]
const answers = vi.fn<() => Promise<{ rows: { name: string }[] }>>()
const wake = vi.fn<(queue: string) => void>()
const error = vi.fn()
let watch: DueTasksWatch

beforeEach(() => {
  vi.useFakeTimers()
  answers.mockResolvedValue({ rows: QUEUES })
  watch = watchDueTasks(
    { getDb: () => ({ executeSql: answers }) },
    'latchkey_tasks',
    { info: () => {}, warn: () => {}, error },
    wake,
  )
  watch.start()
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
  vi.resetAllMocks()
})

test('one question a second finds what is due in all queues, and wakes the workers of each', async () => {
  await vi.advanceTimersByTimeAsync(5_000)
  expect(answers).toHaveBeenCalledTimes(5)
  expect(wake.mock.calls.slice(0, 2)).toEqual([['diagnose'], ['remind']])
  expect(wake).toHaveBeenCalledTimes(10)
})

test('a database that has not answered yet is not asked again for ten seconds', async () => {
  answers.mockReturnValue(new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(answers).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(answers).toHaveBeenCalledTimes(2)
})

test('a question that failed is logged, and asked again a second later', async () => {
  answers.mockRejectedValueOnce(new Error('the connection was lost'))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(error).toHaveBeenCalledTimes(1)
  expect(wake).toHaveBeenCalledTimes(2)
})

test('nobody is woken once it was stopped, even by an answer that comes after', async () => {
  let answer = (_: { rows: { name: string }[] }) => {}
  answers.mockReturnValue(new Promise((resolve) => (answer = resolve)))
  await vi.advanceTimersByTimeAsync(1_000)
  watch.stop()
  answer({ rows: QUEUES })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(answers).toHaveBeenCalledTimes(1)
  expect(wake).not.toHaveBeenCalled()
})
