import { Logger, parseCronItems, type Runner, run as runWorker, type TaskList } from 'graphile-worker'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import type { Floor } from '#platform/http/floor.ts'
import { SYSTEM } from '#platform/identity/actor.ts'

/** Runs work as the system in a transaction of its own. */
export type Acting = <T>(work: (context: Context) => Promise<T>) => Promise<T>

export interface Job {
  task: string
  /** Cron pattern, UTC, for what runs on the timetable; absent for what others add. */
  every?: string
  /** Must be safe to run again: a crashed job resumes, and nothing happens twice in effect. */
  run: (act: Acting, payload: unknown) => Promise<void>
}

const CONCURRENT_JOBS = 2
const POLL_MS = 2_000

/** The queue lives in the owner's connection; the work itself runs as the app's role, under row security. */
export async function startJobs(
  floor: Floor,
  ownerUrl: string,
  jobs: readonly Job[],
  count: (task: string, outcome: string) => void,
): Promise<Runner> {
  const act: Acting = (work) => actIn(floor, SYSTEM, 'job', work)
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [
      job.task,
      async (payload: unknown) => {
        try {
          await job.run(act, payload)
          count(job.task, 'done')
        } catch (error) {
          count(job.task, 'failed')
          throw error
        }
      },
    ]),
  )
  const timetable = jobs
    .filter((job) => job.every !== undefined)
    .map((job) => ({ task: job.task, match: job.every ?? '', options: { backfillPeriod: 0, jobKey: job.task } }))
  return await runWorker({
    connectionString: ownerUrl,
    taskList,
    concurrency: CONCURRENT_JOBS,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    // Failures are counted and kept with the job; its chatter would stand between our own lines.
    logger: new Logger(() => () => undefined),
    maxPoolSize: CONCURRENT_JOBS + 2,
    parsedCronItems: parseCronItems(timetable),
  })
}
