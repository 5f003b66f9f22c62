import type { Config } from '#platform/config/config.ts'
import type { Floor } from '#platform/http/floor.ts'
import { type Job, startJobs } from '#platform/jobs/worker.ts'
import { startSequencing } from '#platform/log/running.ts'
import { type CountyApp, makeApp } from './app.ts'
import type { ProcessRole } from './main.ts'

/** Starts what the role serves; gives what must be closed, in the order it was opened. */
export async function startRole(
  role: ProcessRole,
  floor: Floor,
  ownerUrl: string,
  settings: Config,
): Promise<(() => Promise<void>)[]> {
  const closing: (() => Promise<void>)[] = []
  const county = await makeApp(floor)
  closing.push(() => county.app.close())
  if (role !== 'web') {
    const runner = await startJobs(floor, ownerUrl, jobsOf(county), (task, outcome) =>
      county.app.metrics.jobs.inc({ task, outcome }),
    )
    closing.push(() => runner.stop())
    const stopLog = startSequencing(floor, floor.log, (error) =>
      county.app.log.error({ err: error }, 'log round failed'),
    )
    closing.push(stopLog)
  }
  if (role !== 'worker') await county.app.listen({ port: settings.port, host: settings.host })
  // Pictures go to browsers from the process that hears the devices.
  if (role !== 'worker' && settings.sip) await county.cameras.open(settings.sip)
  return closing
}

const jobsOf = ({ jobs }: CountyApp): Job[] => jobs
