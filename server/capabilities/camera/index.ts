import type { App } from '#platform/http/server.ts'
import type { Acting, Job } from '#platform/jobs/worker.ts'
import type { FindCase, WithCameras } from './context.ts'
import type { CameraEvent } from './gateway/hear.ts'
import { type CameraGateway, makeGateway } from './gateway/index.ts'
import { cameraJobs } from './jobs.ts'
import { addCameraPages, type CameraBook } from './pages/index.ts'

export type { CameraGateway } from './gateway/index.ts'
export { cameraRulesFrom } from './queries/rules-of-the-day.ts'

interface Neighbours extends CameraBook {
  /** As the system: a device has no session. */
  act: Acting
  findCase: FindCase
  /** What becomes of an alarm: the feeds take it, once. */
  raise: (event: CameraEvent) => Promise<void>
}

/** Cameras of the video network: their gateway, shut until it is opened, and their pages. */
export function registerCameras(
  app: App,
  withCameras: WithCameras,
  { act, raise, findCase, ...book }: Neighbours,
): { gateway: CameraGateway; jobs: Job[] } {
  const gateway = makeGateway({
    ...{ act, withCameras, raise, clock: app.floor.clock },
    failed: (error) => app.log.error({ err: error }, 'camera gateway'),
  })
  app.addHook('onClose', () => gateway.close())
  addCameraPages(app, { withCameras, book, findCase, gateway })
  return { gateway, jobs: cameraJobs() }
}
