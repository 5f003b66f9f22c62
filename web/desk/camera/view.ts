import type { ViewEnd } from '#capabilities/camera/shapes/vocabulary.ts'

export type Gateway = 'off' | 'no-ffmpeg' | 'open'

export interface ShownCamera {
  id: string
  name: string
  code: string
  place: string
  device: string
  /** The device is registered and heard, and says that the camera works. */
  ready: boolean
  looks: number
}

export interface ShownDevice {
  id: string
  code: string
  year: number
  name: string
  place: string
  online: boolean
  seenAt: Date | null
  withdrawnAt: Date | null
}

export interface ShownView {
  id: string
  cameraId: string
  camera: string
  place: string
  purpose: string
  why: string
  matterId: string
  matterNumber: number
  begunAt: Date
  untilAt: Date
  pictureAt: Date | null
  endedAt: Date | null
  endedHow: ViewEnd | null
  byName: string
  byUnit: string
}
