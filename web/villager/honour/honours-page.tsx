import { HonourName, HonourStage } from '#web/ui/board/honour-parts.tsx'
import { honourPaths, type ShownHonourLine } from '#web/ui/board/honour-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

interface HonoursView {
  village: VillageOfPage
  lines: readonly ShownHonourLine[]
  /** Why a proposal was refused, by its id. */
  reasons: ReadonlyMap<string, string>
  basis: { zh: string; en: string }
}

/** Who is up for objections, whom the village praises, what was not taken up and why; in no order of merit. */
export function HonoursPage({ village, lines, reasons, basis }: HonoursView) {
  const face = useFace()
  const say = face.t.honour
  const { number, date } = useFormats()
  const of = (...stages: ShownHonourLine['stage'][]) => lines.filter(({ stage }) => stages.includes(stage))
  const [up, confirmed, refused] = [of('noticed'), of('confirmed'), of('refused')]
  const rest = of('agreed', 'revoked', 'dropped')
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      <Buttons>
        <ButtonLink kind="main" icon="edit" href={honourPaths.propose(village.code)}>
          {say.propose}
        </ButtonLink>
        <ButtonLink icon="search" href={honourPaths.proposals}>
          {say.findTitle}
        </ButtonLink>
      </Buttons>
      {lines.length === 0 && <NothingYet icon="heart" title={say.noneYet} />}
      <Lines id="up" title={say.upTitle} lines={up} />
      <Lines
        id="confirmed"
        title={say.confirmedTitle(number(confirmed.length), number(lines.length))}
        lines={confirmed}
      />
      <Lines id="rest" title={say.restTitle} lines={rest} />
      {refused.length > 0 && (
        <section aria-labelledby="refused">
          <h2 id="refused">{say.refusedTitle}</h2>
          <Rows>
            {refused.map(({ id, kind, since }) => (
              <Row key={id} meta={date(since)} title={kind ? inWords(face, kind) : say.stages.refused}>
                <OwnText text={reasons.get(id) ?? ''} />
              </Row>
            ))}
          </Rows>
        </section>
      )}
      <Sheet>
        <p class="quiet">{inWords(face, basis)}</p>
      </Sheet>
    </VillageSection>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly ShownHonourLine[] }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.honour
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Rows>
        {lines.map((line) => (
          <Row
            key={line.id}
            href={honourPaths.one(line.villageCode, line.id)}
            meta={
              <Dots
                parts={[
                  line.side && say.sides[line.side],
                  line.kind && inWords(face, line.kind),
                  line.confirmedOn && date(line.confirmedOn),
                ]}
              />
            }
            tag={<HonourStage stage={line.stage} />}
            title={<HonourName line={line} />}
          >
            {line.stage === 'noticed' && line.until && (line.isOpen ? say.openUntil : say.upOver)(date(line.until))}
          </Row>
        ))}
      </Rows>
    </section>
  )
}
