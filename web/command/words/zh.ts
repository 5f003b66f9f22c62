import { command } from '#web/ui/messages/zh/command.ts'
import { common } from '#web/ui/messages/zh/common.ts'
import { statistics } from '#web/ui/messages/zh/statistics.ts'

/** What the room says. */
export const words = { command, common, statistics }
