import { of } from '#capabilities/statistics/rules/index.ts'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { NumbersFigures } from './figures.tsx'
import { HowCounted, TakeAway } from './how.tsx'
import { Lede } from './lede.tsx'
import { Course, PlacesTable, WhatWentWrong, WhereEachWent } from './parts.tsx'
import { Picker } from './picker.tsx'
import type { NumbersView } from './view.ts'

/** How matters are going in a county, a town or a village: public, without a login. */
export function NumbersPage({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics
  const { place, period, running, whole } = view
  const title = words.question(place.name)
  const named = words.period(period.span, period.year, period.part)
  const empty = of(whole, 'reported') === 0
  return (
    <VillagerPage
      title={title}
      width="wide"
      trail={view.trail.length > 1 ? view.trail : undefined}
      village={place.level === 'village' ? { code: place.code, name: place.name } : undefined}
    >
      <div class="plate">
        <p>{running ? words.soFar(named) : named}</p>
        <h1>{title}</h1>
        <Lede view={view} />
      </div>
      <Picker view={view} />
      {!empty && (
        <section aria-labelledby="figures">
          <h2 class="hidden" id="figures">
            {words.figures.label}
          </h2>
          <NumbersFigures view={view} />
        </section>
      )}
      {!empty && <WhereEachWent view={view} />}
      {!empty && <WhatWentWrong view={view} />}
      <PlacesTable view={view} />
      <Course view={view} />
      <section>
        <HowCounted view={view} />
      </section>
      <TakeAway view={view} />
    </VillagerPage>
  )
}
