import type { Lines } from './rule.ts'

const VIEWER = 'only:centre-officer'
const KEEPER = 'only:system-administrator'
const OVERSIGHT = 'only:centre-officer,auditor,discipline-officer'

/** Cameras: who keeps them never looks, and who looks is looked at. */
export const cameraLines: Lines = {
  'GET /desk/cameras': 'only:centre-officer,system-administrator,auditor,discipline-officer',
  'POST /desk/camera-devices': KEEPER,
  'POST /desk/camera-devices/:id/withdrawals': KEEPER,
  'GET /desk/cameras/:id': OVERSIGHT,
  'POST /desk/cameras/:id/views': VIEWER,
  'GET /desk/camera-views': OVERSIGHT,
  'GET /desk/camera-views/:id': VIEWER,
  'GET /desk/camera-views/:id/picture': VIEWER,
  'POST /desk/camera-views/:id/endings': VIEWER,
}
