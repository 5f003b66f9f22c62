import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

type DingTalkPower = 'list' | 'settle'

/** Whoever keeps the connection sees what did not go over it; there is nothing of casework in it. */
const DINGTALK_POWERS: PowerTable<DingTalkPower, never> = {
  list: { 'system-administrator': ['any'] },
  settle: { 'system-administrator': ['any'] },
}

export const requireDingTalk = (actor: Actor, power: DingTalkPower): void =>
  requirePower(DINGTALK_POWERS, actor, power, [])
