import { PracticeCourse, PracticeParts, PracticeStage } from '#web/ui/board/practice-parts.tsx'
import { practicePaths, type ShownPractice, type ShownPracticeLine } from '#web/ui/board/practice-view.ts'
import { tourPaths } from '#web/ui/board/tour-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet } from '../village-section.tsx'

/** What villages do well, one under the other, in no order of merit. */
export function LibraryPage({ lines }: { lines: readonly ShownPracticeLine[] }) {
  const face = useFace()
  const say = face.t.practice
  return (
    <VillagerPage title={say.title} trail={[{ label: say.title }]}>
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      {lines.length === 0 ? (
        <NothingYet icon="book" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={practicePaths.one(line.id)}
              meta={line.villageName}
              title={<OwnWords>{line.title}</OwnWords>}
            >
              {line.harmony && inWords(face, line.harmony)}
            </Row>
          ))}
        </Rows>
      )}
      <Buttons>
        <ButtonLink icon="walk" href={tourPaths.county}>
          {face.t.tour.title}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}

interface PracticeView {
  practice: ShownPractice
  /** The numbers of its publications. */
  published: readonly number[]
}

/** One practice: how it is done, who does so too, and what came of it there. */
export function PracticePage({ practice, published }: PracticeView) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.practice
  const { id, title, stage, harmony, adoptions } = practice
  return (
    <VillagerPage title={title} trail={[{ label: say.title, href: practicePaths.library }, { label: title }]}>
      <div class="plate plate-small">
        <h1>
          <OwnWords>{title}</OwnWords>
        </h1>
        <p>{say.from(practice.villageName)}</p>
        {harmony && <p>{inWords(face, harmony)}</p>}
        {stage === 'withdrawn' && <PracticeStage stage={stage} />}
      </div>
      <PracticeParts practice={practice} />
      <section aria-labelledby="adoptions">
        <h2 id="adoptions">{say.adoptedBy(number(adoptions.length))}</h2>
        {adoptions.length > 0 && (
          <Rows>
            {adoptions.map(({ village, adoptedOn }) => (
              <Row
                key={village.code}
                href={practicePaths.effect(id, village.code)}
                meta={say.since(date(adoptedOn))}
                title={village.name}
              >
                {say.effect}
              </Row>
            ))}
          </Rows>
        )}
        <p class="quiet">{say.adoptHow}</p>
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <PracticeCourse practice={practice} />
        </Sheet>
      </section>
      <Buttons>
        {published.map((rev) => (
          <ButtonLink key={rev} icon="stamp" href={practicePaths.publication(practice.villageCode, id, rev)}>
            {say.proof(number(rev))}
          </ButtonLink>
        ))}
      </Buttons>
    </VillagerPage>
  )
}
