import { type Refused, UNREACHABLE } from './county.ts'

/** How a round ended; everything but `done` is tried again, most of it by itself. */
export type RoundEnd = 'done' | 'offline' | 'busy' | 'sign-in' | 'stopped'

const ENDS: Record<number, RoundEnd> = { [UNREACHABLE]: 'offline', 401: 'sign-in', 403: 'stopped' }
const FINAL = new Set([400, 404, 409, 413, 415, 422])

/** The county will never take it. */
export const isFinal = ({ status }: Refused): boolean => FINAL.has(status)
export const endOf = ({ status }: Refused): RoundEnd => ENDS[status] ?? 'busy'
/** Nothing more goes through in this round. */
export const isOver = (end: RoundEnd | undefined): end is 'offline' | 'sign-in' | 'stopped' =>
  end !== undefined && end !== 'done' && end !== 'busy'
