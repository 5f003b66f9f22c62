import type { FastifyRequest } from 'fastify'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import type { ShownCamera, ShownView } from '#web/desk/camera/view.ts'
import type { CameraContext, FindCase, WithCameras } from '../context.ts'
import type { CameraGateway } from '../gateway/index.ts'
import type { Camera } from '../queries/cameras.ts'
import { countViews, type View } from '../queries/views.ts'
import { isOnline } from '../rules/standing.ts'

export interface CameraBook {
  places: () => PlaceBook
}

/** What the pages about cameras need. */
export interface CameraDesk {
  withCameras: WithCameras
  book: CameraBook
  findCase: FindCase
  gateway: CameraGateway
}

const COUNTED_DAYS = 30
const DAY_MS = 86_400_000

/** How often each camera was looked through, and in which days. */
export async function looksOf(context: CameraContext) {
  const since = new Date(context.now.getTime() - COUNTED_DAYS * DAY_MS)
  const counted = new Map((await countViews(context, since)).map(({ cameraId, n }) => [cameraId, Number(n)]))
  return { counted, period: { from: since.toISOString().slice(0, 10), to: context.today } }
}

export function shownCamera(
  { cameras, now }: CameraContext,
  { places }: CameraBook,
  request: FastifyRequest,
  camera: Camera,
  looks: number,
): ShownCamera {
  const { id, name, code, place, device, works } = camera
  const ready = works && isOnline(camera, cameras, now)
  return { id, name, code, device, ready, looks, place: places().nameOf(place, languageOf(request)) }
}

export function shownView(
  { cameras }: CameraContext,
  { places }: CameraBook,
  request: FastifyRequest,
  view: View,
): ShownView {
  const lang = languageOf(request)
  const purpose = cameras.purposes.find(({ key }) => key === view.purpose)?.name[lang === 'en' ? 'en' : 'zh']
  return {
    ...view,
    purpose: purpose ?? view.purpose,
    place: places().nameOf(view.place, lang),
    byUnit: places().unitName(view.byUnit, lang),
  }
}
