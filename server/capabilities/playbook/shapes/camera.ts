import { type Static, Type } from 'typebox'
import { closed, Key, Words } from './words.ts'

/** One alarm of the standard: by which means it was noticed, and of what sort it is. */
const CameraAlarm = Type.Object(
  {
    method: Type.Integer({ minimum: 1, maximum: 7 }),
    type: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    name: Words,
  },
  closed,
)

/** How the gateway holds cameras to their duties, and the desk to its own. */
export const CameraRule = Type.Object(
  {
    heartbeat_s: Type.Integer({ minimum: 5, maximum: 3600 }),
    /** So many heartbeats missing, and the device counts as offline. */
    missedMost: Type.Integer({ minimum: 1, maximum: 20 }),
    /** The longest time for which a device is registered at once. */
    expiresMost_s: Type.Integer({ minimum: 60, maximum: 100_000 }),
    camerasMost: Type.Integer({ minimum: 1, maximum: 2_000 }),
    viewMost_minutes: Type.Integer({ minimum: 1, maximum: 60 }),
    purposes: Type.Array(Type.Object({ key: Key, name: Words }, closed), { minItems: 1, maxItems: 20 }),
    alarms: Type.Array(CameraAlarm, { minItems: 1, maxItems: 60 }),
  },
  closed,
)
export type CameraRule = Static<typeof CameraRule>
