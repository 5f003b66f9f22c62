import { calendarOn, getRuleOn, type Playbook, readOnceADay, ruleOn } from '#capabilities/playbook/index.ts'
import type { CameraRules, WithCameras } from '../context.ts'

const cameraRules = (playbook: Playbook, day: string): CameraRules => ({
  ...getRuleOn(playbook['camera-rules'], 'default', day).body,
  utcOffset_minutes: calendarOn(playbook, day).utcOffset_minutes,
  secondFactor: (role) => ruleOn(playbook.roles, role, day)?.body.secondFactor ?? false,
})

export function cameraRulesFrom(playbook: () => Playbook): WithCameras {
  const rulesOf = readOnceADay(playbook, cameraRules)
  return (context) => ({ ...context, cameras: rulesOf(context.today) })
}
