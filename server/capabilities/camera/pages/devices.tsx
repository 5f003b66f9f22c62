import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CamerasPage, type CamerasView } from '#web/desk/camera/cameras-page.tsx'
import { cameraPaths } from '#web/desk/camera/paths.ts'
import { mayCamera, requireCamera } from '../access.ts'
import { addDevice, withdrawDevice } from '../actions/devices.ts'
import type { CameraContext } from '../context.ts'
import { listCameras } from '../queries/cameras.ts'
import { listDevices } from '../queries/devices.ts'
import { isOnline } from '../rules/standing.ts'
import { ById, DeviceBody } from '../schema.ts'
import { type CameraDesk, looksOf, shownCamera } from './book.ts'

const Shown = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const RequestId = Type.Object({ requestId: Type.String({ format: 'uuid' }) })
const keep = { access: { power: 'camera.keep' } } as const

type Drawn = Pick<CamerasView, 'typed' | 'fault' | 'done'>

/** The cameras of the county, and the devices for whoever keeps them. */
export function addDeviceForms(app: App, desk: CameraDesk): void {
  const draw = drawer(desk)
  app.get(
    cameraPaths.desk,
    { config: { access: { power: 'camera.list' } }, schema: { hide: true, querystring: Shown } },
    (request, reply) => draw(request, reply, { done: request.query.done === '1' }),
  )
  app.post(cameraPaths.devices, { config: keep, schema: { hide: true, body: FormWords } }, async (request, reply) => {
    requireCamera(request.actor, 'keep')
    const { requestId, ...typed } = textsOf(request.body)
    const given = bodyOfForm({ ...typed, id: requestId }, DeviceBody)
    try {
      requireShape(request, DeviceBody, given)
      const isPlace = (code: string) => desk.book.places().find(code) !== undefined
      // The form has passed the shape.
      await request.act((context) => addDevice(context, given as DeviceBody, isPlace))
      return reply.redirect(`${cameraPaths.desk}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { typed, fault: faultOf(error), done: false })
    }
  })
  app.post(
    '/desk/camera-devices/:id/withdrawals',
    { config: keep, schema: { hide: true, params: ById, body: RequestId } },
    async (request, reply) => {
      await request.act((context) => withdrawDevice(context, request.params.id))
      return reply.redirect(`${cameraPaths.desk}?done=1`, 303)
    },
  )
}

function drawer(desk: CameraDesk) {
  return async (request: FastifyRequest, reply: FastifyReply, drawn: Drawn) => {
    requireCamera(request.actor, 'list')
    const view = await request.act(async (plain): Promise<CamerasView> => {
      const context = desk.withCameras(plain)
      const { counted, period } = await looksOf(context)
      const cameras = await listCameras(context)
      const devices = mayCamera(context.actor, 'keep') ? { devices: await devicesOf(context, desk, request) } : {}
      return {
        ...drawn,
        ...devices,
        period,
        cameras: cameras.map((one) => shownCamera(context, desk.book, request, one, counted.get(one.id) ?? 0)),
        gateway: desk.gateway.state(),
        oversees: mayCamera(context.actor, 'oversee'),
        idOf: () => newId(),
      }
    })
    return sendPage(request, reply, <CamerasPage view={view} />, 'desk')
  }
}

async function devicesOf(context: CameraContext, { book }: CameraDesk, request: FastifyRequest) {
  const devices = await listDevices(context)
  return devices.map((device) => ({
    ...device,
    place: book.places().nameOf(device.place, languageOf(request)),
    online: isOnline(device, context.cameras, context.now),
  }))
}
