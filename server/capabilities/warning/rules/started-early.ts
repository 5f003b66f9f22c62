import type { Detect } from '../shapes/finding.ts'
import { ofWorks } from './evidence.ts'

/** Work began before there was a contract, or before anybody had been chosen. */
export const startedEarly: Detect<'started-early'> = ({ works }) =>
  works.flatMap((one) => {
    const { startedOn, contractedOn, awardedOn } = one
    if (startedOn === undefined) return []
    const early = (day: string | undefined) => day !== undefined && startedOn < day
    return early(contractedOn) || early(awardedOn)
      ? [{ anchor: one.id, on: startedOn, evidence: [{ ...ofWorks(one), on: startedOn }] }]
      : []
  })
