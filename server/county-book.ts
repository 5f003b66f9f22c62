import { type DatedRules, matterRules } from '#capabilities/matter/index.ts'
import { type PlaceBook, readPlaceBook } from '#capabilities/place/index.ts'
import { type Playbook, readPlaybook } from '#capabilities/playbook/index.ts'
import { localDate } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { type Floor, utcDay } from '#platform/http/floor.ts'
import { SYSTEM } from '#platform/identity/actor.ts'

/** What every request looks things up in: the tree of places and the rules, read whole and renewed when they change. */
export interface CountyBook {
  places(): PlaceBook
  playbook(): Playbook
  rules(): DatedRules
  /** Reads again; called each minute and after an edit. */
  renew(): Promise<void>
}

interface Pages {
  places: PlaceBook
  playbook: Playbook
  rules: DatedRules
}

export async function openCountyBook(floor: Floor): Promise<CountyBook> {
  const read = async (context: Context): Promise<Pages> => {
    const playbook = await readPlaybook(context)
    const first = matterRules(playbook, utcDay(context.now))
    // Holidays published until the county's own today, which near midnight is not the day in UTC.
    const rules = matterRules(playbook, localDate(first.calendar, context.now.getTime()))
    return { places: await readPlaceBook(context), playbook, rules }
  }
  const turn = () => actIn(floor, SYSTEM, 'county-book', read)
  let pages = await turn()
  let begun = 0
  let shown = 0
  floor.dayOf = (at) => localDate(pages.rules.calendar, at.getTime())
  return {
    places: () => pages.places,
    playbook: () => pages.playbook,
    rules: () => pages.rules,
    renew: async () => {
      begun += 1
      const mine = begun
      const read = await turn()
      // A slow one that began before an edit does not put the old rules back over those of a later one.
      if (mine < shown) return
      shown = mine
      pages = read
    },
  }
}
