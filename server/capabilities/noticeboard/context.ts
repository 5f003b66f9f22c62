import type { WithDisclosureRules } from '#capabilities/disclosure/index.ts'
import type { WithRules } from '#capabilities/matter/index.ts'
import type { PlaceBook } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'

/** What the boards are drawn from besides the matters themselves. */
export interface BoardBook {
  withRules: WithRules
  withDisclosures: WithDisclosureRules
  places: () => PlaceBook
  playbook: () => Playbook
}
