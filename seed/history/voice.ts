import type { Remark } from '../texts/matter-texts.ts'
import type { Journey } from './journey.ts'
import { staffAt } from './world.ts'

/** Somebody at the desk that holds it. */
export const here = ({ world, state, random }: Journey) => staffAt(world, state.holder, random)

export const words = ({ world, arrival }: Journey, remark: Remark): string => world.writer.remark(arrival.kind, remark)
