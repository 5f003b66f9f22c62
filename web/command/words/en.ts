import { command } from '#web/ui/messages/en/command.ts'
import { common } from '#web/ui/messages/en/common.ts'
import { statistics } from '#web/ui/messages/en/statistics.ts'

/** What the room says. */
export const words = { command, common, statistics }
