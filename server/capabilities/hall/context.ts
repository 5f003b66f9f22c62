import type { HallRule, HallService } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

interface Words {
  zh: string
  en: string
}

export interface OfferedService extends HallService {
  key: string
  basis: Words
}

/** The services and the rule of slots that hold on the day. */
export interface HallContext extends Context {
  services: readonly OfferedService[]
  slots: HallRule & { basis: Words }
}

export type WithHalls = (context: Context) => HallContext
