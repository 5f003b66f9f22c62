import type { App } from '#platform/http/server.ts'
import type { CameraBook, CameraDesk } from './book.ts'
import { addCameraPage } from './camera.tsx'
import { addDeviceForms } from './devices.tsx'
import { addLivePages } from './live.tsx'
import { addViewList } from './views.tsx'

export type { CameraBook }

export function addCameraPages(app: App, desk: CameraDesk): void {
  addDeviceForms(app, desk)
  addCameraPage(app, desk)
  addLivePages(app, desk)
  addViewList(app, desk)
}
