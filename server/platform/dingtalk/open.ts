import type { DingTalkSetting } from '#platform/config/dingtalk.ts'
import type { DingTalk } from './dingtalk.ts'
import { exclusiveDingTalk } from './exclusive.ts'
import { publicDingTalk } from './public.ts'

export const openDingTalk = (setting: DingTalkSetting, clock: () => Date): DingTalk =>
  setting.kind === 'public' ? publicDingTalk(setting, clock) : exclusiveDingTalk(setting, clock)
