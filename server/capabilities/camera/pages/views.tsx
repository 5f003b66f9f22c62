import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { cameraPaths } from '#web/desk/camera/paths.ts'
import { ViewsPage } from '#web/desk/camera/views-page.tsx'
import { requireCamera } from '../access.ts'
import { listViews } from '../queries/views.ts'
import { type CameraDesk, shownView } from './book.ts'

/** Who looked through the cameras of the county: open to everybody who watches over it. */
export function addViewList(app: App, { withCameras, book }: CameraDesk): void {
  app.get(
    cameraPaths.views,
    { config: { access: { power: 'camera.oversee' } }, schema: { hide: true } },
    async (request, reply) => {
      requireCamera(request.actor, 'oversee')
      const views = await request.act(async (plain) => {
        const context = withCameras(plain)
        return (await listViews(context)).map((one) => shownView(context, book, request, one))
      })
      return sendPage(request, reply, <ViewsPage views={views} />, 'desk')
    },
  )
}
