import { TakenBody } from '#capabilities/honour/schema.ts'
import { NewThingPage, railOf } from '#web/desk/thing-page.tsx'
import { HonourName, HonourStage } from '#web/ui/board/honour-parts.tsx'
import { honourPaths, type ShownHonourLine } from '#web/ui/board/honour-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

/** Honours in reach: what waits for a step first. */
export function DeskHonoursPage({ lines, mayTake }: { lines: readonly ShownHonourLine[]; mayTake: boolean }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.honour
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede(number(lines.length))}
      rail={railOf(face.t, 'honours')}
      tools={
        mayTake && (
          <ButtonLink kind="main" icon="plus" href={honourPaths.deskNew}>
            {say.verbs.proposed}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="heart" title={say.noneYet} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={honourPaths.deskOne(line.id)}
              meta={<Dots parts={[line.villageName, line.kind && inWords(face, line.kind)]} />}
              tag={<HonourStage stage={line.stage} />}
              title={<HonourName line={line} />}
            >
              {line.stage === 'proposed' && `${say.screenBy} ${date(line.screenBy)}`}
              {line.stage === 'noticed' && line.until && `${say.until} ${date(line.until)}`}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface Named {
  key: string
  name: { zh: string; en: string }
}

interface NewHonourView {
  village: { code: string; name: string }
  kinds: readonly Named[]
  harmonies: readonly Named[]
  id: string
  refusal?: Refusal | undefined
}

/** Said in person or handed in on paper: the same questions as on the telephone. */
export function NewHonourPage({ kinds, harmonies, ...view }: NewHonourView) {
  const face = useFace()
  const say = face.t.honour
  const options = (named: readonly Named[]) =>
    named.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))
  return (
    <NewThingPage
      area="honours"
      title={say.verbs.proposed}
      lede={say.takeLede}
      verb="proposed"
      shape={TakenBody}
      words={say}
      choices={{ kind: options(kinds), harmony: options(harmonies) }}
      {...view}
    />
  )
}
