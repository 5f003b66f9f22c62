import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { LivePage } from '#web/desk/camera/live-page.tsx'
import { cameraPaths } from '#web/desk/camera/paths.ts'
import { requireCamera } from '../access.ts'
import { endView } from '../actions/views.ts'
import { PICTURES_TYPE } from '../gateway/remux.ts'
import { getCamera } from '../queries/cameras.ts'
import { getOwnView } from '../queries/views.ts'
import { ById } from '../schema.ts'
import { type CameraDesk, shownView } from './book.ts'

const config = { access: { power: 'camera.view' } } as const
const RequestId = Type.Object({ requestId: Type.String({ format: 'uuid' }) })

/** The look itself: the page, its picture, and hanging up. Only for the one who asked. */
export function addLivePages(app: App, desk: CameraDesk): void {
  app.get('/desk/camera-views/:id', { config, schema: { hide: true, params: ById } }, async (request, reply) => {
    requireCamera(request.actor, 'view')
    const view = await request.act(async (plain) => {
      const context = desk.withCameras(plain)
      return shownView(context, desk.book, request, await getOwnView(context, request.params.id))
    })
    return sendPage(request, reply, <LivePage view={view} requestId={newId()} />, 'desk')
  })
  addPicture(app, desk)
  app.post(
    '/desk/camera-views/:id/endings',
    { config, schema: { hide: true, params: ById, body: RequestId } },
    async (request, reply) => {
      requireCamera(request.actor, 'view')
      const { id } = await request.act((context) => getOwnView(context, request.params.id))
      // A look whose picture was never opened ends here and now; the other when its line is down.
      if (!desk.gateway.hangUp(id))
        await request.act((context) => asSystem(context, () => endView(context, id, 'closed')))
      return reply.redirect(cameraPaths.view(id), 303)
    },
  )
}

function addPicture(app: App, { gateway }: CameraDesk): void {
  app.get(
    '/desk/camera-views/:id/picture',
    { config, schema: { hide: true, params: ById } },
    async (request, reply) => {
      requireCamera(request.actor, 'view')
      const { view, camera } = await request.act(async (context) => {
        const own = await getOwnView(context, request.params.id)
        if (own.endedAt || own.untilAt <= context.now) throw refuse('camera.ended', 409)
        return { view: own, camera: await getCamera(context, own.cameraId) }
      })
      const { pictures, end } = await gateway.play(view, camera)
      // Left while the camera was still being asked.
      if (reply.raw.destroyed) end('left')
      reply.raw.on('close', () => end('left'))
      return reply.type(PICTURES_TYPE).header('x-accel-buffering', 'no').send(pictures)
    },
  )
}
