import type { WithRules } from '#capabilities/matter/index.ts'
import type { PlaceBook } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'

/** What the numbers stand on besides the counts: the names of places, the kinds and months of the rules. */
export interface NumbersBook {
  withRules: WithRules
  places: () => PlaceBook
  playbook: () => Playbook
}
