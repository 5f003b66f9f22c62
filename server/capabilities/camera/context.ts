import type { CameraRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { StaffRole } from '#platform/identity/actor.ts'

/** The playbook as cameras read it, by the rule of the day. */
export interface CameraRules extends CameraRule {
  utcOffset_minutes: number
  /** Whether the role signs in with a second factor: nobody looks through a camera without one. */
  secondFactor(role: StaffRole): boolean
}

export interface CameraContext extends Context {
  cameras: CameraRules
}

export type WithCameras = (context: Context) => CameraContext

/** The matter that a look is for, when it is within the reach of whoever looks. */
export type FindCase = (context: Context, number: number) => Promise<{ id: string } | undefined>
