import { CHARTER_ACTS } from '#capabilities/charter/schema.ts'
import { type DeskActs, ThingPage } from '#web/desk/thing-page.tsx'
import { CharterCourse, CharterFacts, CharterStage, CharterText, FlagAnswer } from '#web/ui/board/charter-parts.tsx'
import { charterPaths, type ShownCharter } from '#web/ui/board/charter-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

interface DeskCharterView {
  charter: ShownCharter
  /** The clauses as they are typed. */
  typed: string
  comments: readonly { id: string; clause: string | null; text: string; at: Date }[]
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  desk: DeskActs
}

/** One edition on the desk: its text with what is flagged, the next step, what people said, everything done before. */
export function DeskCharterPage({ view: { charter, typed, comments, decisions, desk } }: { view: DeskCharterView }) {
  const say = useFace().t.charter
  const { number, date } = useFormats()
  const choices = {
    decision: decisions.map(({ id, title, meetsOn }) => ({ value: id, label: `${title} · ${date(meetsOn)}` })),
  }
  return (
    <ThingPage
      area="charters"
      title={charter.title}
      lede={`${charter.villageName} · ${say.edition(number(charter.edition))}`}
      tools={
        charter.until && (
          <ButtonLink icon="eye" href={charterPaths.one(charter.villageCode, charter.id)}>
            {say.publicPage}
          </ButtonLink>
        )
      }
      acts={CHARTER_ACTS}
      desk={desk}
      href={charterPaths.deskOne(charter.id)}
      words={say}
      choices={choices}
      filled={{ revised: { title: charter.title, clauses: typed } }}
      head={
        <>
          <p>
            <CharterStage charter={charter} />
          </p>
          {charter.stage === 'open' && <p class="quiet">{say.paperToo}</p>}
          {charter.stage === 'reviewed' && decisions.length === 0 && <p class="quiet">{say.noDecision}</p>}
          <FlagAnswer charter={charter} />
        </>
      }
    >
      <Sheet>
        <CharterFacts charter={charter} />
      </Sheet>
      <Sheet>
        <h2>{say.text}</h2>
        <CharterText charter={charter} />
      </Sheet>
      {comments.length > 0 && <Comments charter={charter} comments={comments} />}
      <Sheet>
        <h2>{say.course}</h2>
        <CharterCourse charter={charter} />
      </Sheet>
    </ThingPage>
  )
}

function Comments({ charter, comments }: Pick<DeskCharterView, 'charter' | 'comments'>) {
  const say = useFace().t.charter
  const { number, date } = useFormats()
  const nameOf = (key: string | null) => {
    const n = charter.text.findIndex((clause) => clause.key === key) + 1
    return n > 0 ? say.clause(number(n)) : say.whole
  }
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{say.comments(number(comments.length))}</h2>
      <Rows>
        {comments.map(({ id, clause, text, at }) => (
          <Row key={id} meta={`${date(at)} · ${nameOf(clause)}`} title={<OwnWords>{text}</OwnWords>} />
        ))}
      </Rows>
    </section>
  )
}
