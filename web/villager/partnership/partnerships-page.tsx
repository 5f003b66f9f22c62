import {
  PartnershipCourse,
  PartnershipFacts,
  PartnershipMeasures,
  PartnershipStage,
} from '#web/ui/board/partnership-parts.tsx'
import { partnershipPaths, type ShownPartnership, type ShownPartnershipLine } from '#web/ui/board/partnership-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { OneOfVillage } from '../one-of-village.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

interface ListProps {
  village: VillageOfPage
  lines: readonly ShownPartnershipLine[]
}

/** With whom a village works together, and what came of it. */
export function PartnershipsPage({ village, lines }: ListProps) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.partnership
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {lines.length === 0 ? (
        <NothingYet icon="people" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={partnershipPaths.one(village.code, line.id)}
              meta={<Dots parts={[inWords(face, line.kind), say.doneOf(number(line.done), number(line.measures))]} />}
              tag={<PartnershipStage stage={line.stage} />}
              title={<OwnWords>{line.name}</OwnWords>}
            >
              <OwnWords>{`${line.villageName} — ${line.partnerName}`}</OwnWords>
            </Row>
          ))}
        </Rows>
      )}
    </VillageSection>
  )
}

interface OneProps {
  village: VillageOfPage
  one: ShownPartnership
  published: readonly number[]
}

/** One partnership: what for, with what money, what was promised and what was done. */
export function PartnershipPage({ village, one, published }: OneProps) {
  const say = useFace().t.partnership
  const { code } = village
  return (
    <OneOfVillage
      village={village}
      name={one.name}
      list={{ label: say.title, href: partnershipPaths.list(code) }}
      stage={<PartnershipStage stage={one.stage} />}
      proofs={{ revs: published, href: (rev) => partnershipPaths.publication(code, one.id, rev), say: say.proof }}
    >
      <Sheet>
        <PartnershipFacts one={one} />
      </Sheet>
      <h2>{say.measures}</h2>
      <Sheet>
        <PartnershipMeasures one={one} />
      </Sheet>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <PartnershipCourse one={one} />
        </Sheet>
      </section>
    </OneOfVillage>
  )
}
