import { HONOUR_ACTS } from '#capabilities/honour/schema.ts'
import { type DeskActs, ThingPage } from '#web/desk/thing-page.tsx'
import { HonourCourse, HonourDeed, HonourFacts, HonourStage } from '#web/ui/board/honour-parts.tsx'
import { honourPaths, type ShownHonour } from '#web/ui/board/honour-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

interface Objection {
  id: string
  text: string
  at: Date
  isAnswered: boolean
}

interface DeskHonourView {
  honour: ShownHonour
  proposal: { name: string; text: string; evidence: string | null }
  objections: readonly Objection[]
  /** Records of the village that evidence may name. */
  records: readonly { key: string; title: string; day: string }[]
  desk: DeskActs
}

/** One honour on the desk: who is proposed in full, the next step, what was objected, everything done before. */
export function DeskHonourPage({ view: { honour, proposal, objections, records, desk } }: { view: DeskHonourView }) {
  const say = useFace().t.honour
  const { date } = useFormats()
  const open = objections.filter(({ isAnswered }) => !isAnswered)
  const choices = {
    record: records.map(({ key, title, day }) => ({ value: key, label: `${title} · ${date(day)}` })),
    objection: open.map(({ id, text }) => ({ value: id, label: [...text].slice(0, 30).join('') })),
  }
  return (
    <ThingPage
      area="honours"
      title={honour.title ?? say.one}
      lede={honour.villageName}
      tools={
        honour.until && (
          <ButtonLink icon="eye" href={honourPaths.one(honour.villageCode, honour.id)}>
            {say.publicPage}
          </ButtonLink>
        )
      }
      acts={HONOUR_ACTS}
      desk={desk}
      href={honourPaths.deskOne(honour.id)}
      words={say}
      choices={choices}
      filled={{ revised: { title: honour.title ?? '', text: honour.deed ?? '' } }}
      head={
        <>
          <p>
            <HonourStage stage={honour.stage} />
          </p>
          {honour.stage === 'admitted' && <p class="quiet">{say.askConsent}</p>}
          {honour.stage === 'noticed' && open.length > 0 && <p class="quiet">{say.waitsForCommittee}</p>}
        </>
      }
    >
      <Proposal proposal={proposal} />
      {objections.length > 0 && <Objections objections={objections} />}
      {honour.deed !== undefined && (
        <Sheet>
          <h2>{say.deed}</h2>
          <HonourDeed honour={honour} />
        </Sheet>
      )}
      <Sheet>
        <h2>{say.shownToAll}</h2>
        <HonourFacts honour={honour} />
      </Sheet>
      <Sheet>
        <h2>{say.course}</h2>
        <HonourCourse honour={honour} />
      </Sheet>
    </ThingPage>
  )
}

/** In the proposer's words: for the desks of the village alone. */
function Proposal({ proposal: { name, text, evidence } }: Pick<DeskHonourView, 'proposal'>) {
  const say = useFace().t.honour
  return (
    <Sheet>
      <h2>{say.proposal}</h2>
      <p class="quiet">{say.onlyVillage}</p>
      <Facts facts={[{ label: say.fields.name, value: <OwnWords>{name}</OwnWords> }]} />
      <OwnText text={text} />
      {evidence && (
        <>
          <h3>{say.fields.evidence}</h3>
          <OwnText text={evidence} />
        </>
      )}
    </Sheet>
  )
}

function Objections({ objections }: Pick<DeskHonourView, 'objections'>) {
  const say = useFace().t.honour
  const { number, date } = useFormats()
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{say.objections(number(objections.length))}</h2>
      <Rows>
        {objections.map(({ id, text, at, isAnswered }) => (
          <Row
            key={id}
            meta={date(at)}
            tag={<Tag tone={isAnswered ? 'done' : 'soon'}>{isAnswered ? say.answered : say.unanswered}</Tag>}
            title={<OwnWords>{text}</OwnWords>}
          />
        ))}
      </Rows>
    </section>
  )
}
