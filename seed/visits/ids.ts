import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'

export const newIds = (seed: number, name: string) => idsFrom(randomOf(seed, name))
