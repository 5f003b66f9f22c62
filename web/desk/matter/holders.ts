import { PAUSES } from '#capabilities/matter/rules/index.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Names } from '../names.ts'

type Pause = keyof Messages['matter']['holders']

const isPause = (t: Messages, holder: string): holder is Pause =>
  PAUSES.includes(holder) && Object.hasOwn(t.matter.holders, holder)

/** A holder of time in words: a unit, or one of the pauses. */
export const holderName = (t: Messages, names: Names, holder: string): string =>
  isPause(t, holder) ? t.matter.holders[holder] : names.unit(holder)
