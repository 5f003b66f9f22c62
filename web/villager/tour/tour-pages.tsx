import { TourBody, TourStage } from '#web/ui/board/tour-parts.tsx'
import { type ShownTour, type ShownTourLine, tourPaths } from '#web/ui/board/tour-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

interface Rule {
  per_year: number
  basis: { zh: string; en: string }
}

interface VillageTours {
  village: VillageOfPage
  lines: readonly ShownTourLine[]
  year: string
  rule: Rule
}

/** A village's tours, and how many of this year's it has made. */
export function VillageToursPage({ village, lines, year, rule }: VillageTours) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.tour
  const made = lines.filter(({ on, stage }) => on.startsWith(year) && (stage === 'made' || stage === 'closed')).length
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      <p>{say.ofYear(year, number(made), number(rule.per_year))}</p>
      {lines.length === 0 && <NothingYet icon="list" title={say.none} />}
      {lines.length > 0 && (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={tourPaths.one(village.code, line.id)}
              meta={date(line.on)}
              tag={<TourStage stage={line.stage} />}
              title={<OwnWords>{line.route}</OwnWords>}
            >
              {line.ideas > 0 && say.ideasOf(number(line.ideas))}
            </Row>
          ))}
        </Rows>
      )}
      <p class="quiet">{inWords(face, rule.basis)}</p>
      <Buttons>
        <ButtonLink icon="list" href={tourPaths.county}>
          {say.county}
        </ButtonLink>
      </Buttons>
    </VillageSection>
  )
}

export function TourPage({ village, tour }: { village: VillageOfPage; tour: ShownTour }) {
  const say = useFace().t.tour
  const { date } = useFormats()
  return (
    <VillageSection
      village={village}
      title={say.onDay(date(tour.on))}
      lede=""
      under={{ label: say.title, href: tourPaths.list(village.code) }}
    >
      <p>
        <TourStage stage={tour.stage} /> {say.fields.route}: <OwnWords>{tour.route}</OwnWords>
      </p>
      <TourBody tour={tour} />
    </VillageSection>
  )
}

interface CountyTours {
  year: string
  rule: Rule
  towns: readonly {
    code: string
    name: string
    villages: readonly { code: string; name: string; made: number; planned: number; ideas: number }[]
  }[]
}

/** The year by town, in the order of the map: who went and what was taken home; no places given. */
export function CountyToursPage({ year, rule, towns }: CountyTours) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.tour
  const all = towns.flatMap(({ villages }) => villages)
  const reached = (villages: readonly { made: number }[]) => villages.filter(({ made }) => made >= rule.per_year).length
  return (
    <VillagerPage title={say.title} trail={[{ label: say.title }]} width="wide">
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      <p>{say.countyOf(year, number(reached(all)), number(all.length), number(rule.per_year))}</p>
      {towns.map(({ code, name, villages }) => (
        <Disclosure
          key={code}
          summary={say.townOf(name, number(reached(villages)), number(villages.length), number(rule.per_year))}
        >
          <Table
            caption={name}
            quietCaption
            rows={villages}
            rowKey={(one) => one.code}
            columns={[
              { key: 'village', head: say.village, cell: (one) => <a href={tourPaths.list(one.code)}>{one.name}</a> },
              {
                key: 'made',
                head: say.stages.made,
                num: true,
                cell: ({ made }) => `${number(made)} / ${number(rule.per_year)}`,
              },
              { key: 'planned', head: say.stages.planned, num: true, cell: ({ planned }) => number(planned) },
              { key: 'ideas', head: say.ideas, num: true, cell: ({ ideas }) => number(ideas) },
            ]}
          />
        </Disclosure>
      ))}
      <p class="quiet">{inWords(face, rule.basis)}</p>
    </VillagerPage>
  )
}
