import { HonourCourse, HonourDeed, HonourFacts, HonourStage } from '#web/ui/board/honour-parts.tsx'
import { honourPaths, type ShownHonour } from '#web/ui/board/honour-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { WordsForm } from '../words-form.tsx'

interface HonourView {
  village: VillageOfPage
  honour: ShownHonour
  /** The numbers of its publications. */
  published: readonly number[]
  typed: { id: string; text?: string | undefined }
  fault?: Fault | undefined
  thanks: boolean
}

/** One honour: who and for what, what shows it, how to object while it is up, how it came about. */
export function HonourPage(view: HonourView) {
  const { village, honour, published, thanks } = view
  const say = useFace().t.honour
  const { code } = village
  const isRefused = honour.stage === 'refused'
  const title = isRefused ? say.stages.refused : (honour.title ?? say.title)
  return (
    <VillagerPage
      title={`${title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(code) },
        { label: say.title, href: honourPaths.list(code) },
        { label: say.one },
      ]}
    >
      <div class="plate plate-small">
        <h1>{isRefused ? title : <OwnWords>{title}</OwnWords>}</h1>
        <p>
          <HonourStage stage={honour.stage} />
        </p>
      </div>
      {!isRefused && (
        <section aria-labelledby="deed">
          <h2 id="deed">{say.deed}</h2>
          <Sheet>
            <HonourDeed honour={honour} />
            <HonourFacts honour={honour} />
          </Sheet>
        </section>
      )}
      {(honour.stage === 'noticed' || thanks) && (
        <section aria-labelledby="object">
          <h2 id="object">{say.object}</h2>
          {thanks && (
            <Notice tone="done" live>
              <p>{say.thanks}</p>
            </Notice>
          )}
          {honour.isOpen ? <ObjectionForm {...view} /> : <UpOver honour={honour} />}
        </section>
      )}
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <HonourCourse honour={honour} />
        </Sheet>
      </section>
      <Papers village={village} honour={honour} published={published} />
    </VillagerPage>
  )
}

function UpOver({ honour: { stage, until } }: Pick<HonourView, 'honour'>) {
  const { date } = useFormats()
  const say = useFace().t.honour
  return stage === 'noticed' && until ? <p>{say.upOver(date(until))}</p> : null
}

/** The sheet for the wall, and what the log vouches for. */
function Papers({ village: { code }, honour, published }: Pick<HonourView, 'village' | 'honour' | 'published'>) {
  const say = useFace().t.honour
  const { number } = useFormats()
  return (
    <Buttons>
      {honour.stage === 'confirmed' && (
        <ButtonLink icon="print" href={honourPaths.paper(code, honour.id)}>
          {say.print}
        </ButtonLink>
      )}
      {published.map((rev) => (
        <ButtonLink key={rev} icon="stamp" href={honourPaths.publication(code, honour.id, rev)}>
          {say.proof(number(rev))}
        </ButtonLink>
      ))}
    </Buttons>
  )
}

function ObjectionForm({ village, honour, typed, fault }: HonourView) {
  const say = useFace().t.honour
  return (
    <WordsForm
      action={honourPaths.objections(village.code, honour.id)}
      {...{ say, typed, fault }}
      title={say.object}
      label={say.yourObjection}
      until={honour.until}
    />
  )
}
