import type { Detect } from '../shapes/finding.ts'
import { ofWorks } from './evidence.ts'
import { awarded } from './works.ts'

const THOUSAND = 1000
const FEWEST = 3

/** Bids that lie closer together than bidders who reckon for themselves come. */
export const bidsAlike: Detect<'bids-alike'> = (ledger, { permille }) =>
  awarded(ledger)
    .filter(({ bids }) => {
      const cents = bids.map((bid) => bid.cents)
      const [least, most] = [Math.min(...cents), Math.max(...cents)]
      return bids.length >= FEWEST && (most - least) * THOUSAND <= least * permille
    })
    .map((one) => ({
      anchor: one.id,
      on: one.awardedOn,
      evidence: [
        ofWorks(one),
        ...one.bids.map(({ supplier, cents }) => ({ kind: 'supplier' as const, id: supplier, title: supplier, cents })),
      ],
    }))
