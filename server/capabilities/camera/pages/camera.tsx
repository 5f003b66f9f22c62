import type { FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CameraPage, type CameraView } from '#web/desk/camera/camera-page.tsx'
import { cameraPaths } from '#web/desk/camera/paths.ts'
import { mayCamera, requireCamera } from '../access.ts'
import { beginView } from '../actions/views.ts'
import { getCamera } from '../queries/cameras.ts'
import { listViews } from '../queries/views.ts'
import { ById, ViewBody } from '../schema.ts'
import { type CameraDesk, looksOf, shownCamera, shownView } from './book.ts'

/** One camera: who looked, and asking to look. */
export function addCameraPage(app: App, desk: CameraDesk): void {
  const draw = drawer(desk)
  app.get(
    '/desk/cameras/:id',
    { config: { access: { power: 'camera.oversee' } }, schema: { hide: true, params: ById } },
    (request, reply) => draw(request, reply, request.params.id),
  )
  app.post(
    '/desk/cameras/:id/views',
    { config: { access: { power: 'camera.view' } }, schema: { hide: true, params: ById, body: FormWords } },
    async (request, reply) => {
      requireCamera(request.actor, 'view')
      const { id: cameraId } = request.params
      const { requestId, ...typed } = textsOf(request.body)
      const given = bodyOfForm({ ...typed, id: requestId }, ViewBody)
      try {
        requireShape(request, ViewBody, given)
        const { id } = await request.act((plain) =>
          // The form has passed the shape.
          beginView(desk.withCameras(plain), cameraId, given as ViewBody, desk.findCase),
        )
        return reply.redirect(cameraPaths.view(id), 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), cameraId, { typed, fault: faultOf(error) })
      }
    },
  )
}

function drawer(desk: CameraDesk) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    drawn: Pick<CameraView, 'typed' | 'fault'> = {},
  ) => {
    requireCamera(request.actor, 'oversee')
    const lang = languageOf(request) === 'en' ? 'en' : 'zh'
    const view = await request.act(async (plain): Promise<CameraView> => {
      const context = desk.withCameras(plain)
      const camera = await getCamera(context, id)
      const { counted, period } = await looksOf(context)
      const { purposes, viewMost_minutes: most } = context.cameras
      return {
        ...drawn,
        ...{ period, most, gateway: desk.gateway.state(), requestId: newId() },
        camera: shownCamera(context, desk.book, request, camera, counted.get(id) ?? 0),
        purposes: purposes.map(({ key, name }) => ({ value: key, label: name[lang] })),
        views: (await listViews(context, id)).map((one) => shownView(context, desk.book, request, one)),
        mayView: mayCamera(context.actor, 'view'),
      }
    })
    return sendPage(request, reply, <CameraPage view={view} />, 'desk')
  }
}
