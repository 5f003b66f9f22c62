import { CREDIT_ACTS } from '#capabilities/credit/schema.ts'
import { type DeskActs, ThingPage } from '#web/desk/thing-page.tsx'
import {
  CreditBans,
  CreditChanges,
  CreditCourse,
  CreditFacts,
  CreditLines,
  CreditStanding,
} from '#web/ui/board/credit-parts.tsx'
import { creditPaths, type ShownBan, type ShownCredit } from '#web/ui/board/credit-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

interface DeskCreditView {
  credit: ShownCredit
  /** As they are typed. */
  terms: Record<string, string>
  bans: readonly ShownBan[]
  comments: readonly { id: string; text: string; at: Date }[]
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  desk: DeskActs
}

/** One edition on the desk: its lines, the next step, what people said, everything done before. */
export function DeskCreditPage({ view }: { view: DeskCreditView }) {
  const { credit, terms, bans, comments, decisions, desk } = view
  const say = useFace().t.credit
  const { number, date } = useFormats()
  const { state, standing } = credit
  const choices = {
    decision: decisions.map(({ id, title, meetsOn }) => ({ value: id, label: `${title} · ${date(meetsOn)}` })),
    line: [...state.items, ...state.rewards].map(({ key, text }) => ({ value: key, label: text })),
  }
  return (
    <ThingPage
      area="credits"
      title={credit.title}
      lede={`${credit.villageName} · ${say.edition(number(credit.edition))}`}
      tools={
        credit.until && (
          <ButtonLink icon="eye" href={creditPaths.one(credit.villageCode, credit.id)}>
            {say.publicPage}
          </ButtonLink>
        )
      }
      acts={CREDIT_ACTS}
      desk={desk}
      href={creditPaths.deskOne(credit.id)}
      words={say}
      choices={choices}
      filled={{ revised: terms }}
      head={
        <>
          <p>
            <CreditStanding standing={standing} />
          </p>
          {standing === 'open' && <p class="quiet">{say.paperToo}</p>}
          {standing === 'open' && decisions.length === 0 && <p class="quiet">{say.noDecision}</p>}
          <Sheet>
            <h2>{say.rules}</h2>
            <CreditLines state={state} />
            <CreditFacts credit={credit} />
          </Sheet>
        </>
      }
    >
      <CreditBans bans={bans} />
      {credit.before && (
        <Sheet>
          <h2>{say.compare}</h2>
          <CreditChanges before={credit.before} />
        </Sheet>
      )}
      {comments.length > 0 && <Comments comments={comments} />}
      <Sheet>
        <h2>{say.course}</h2>
        <CreditCourse credit={credit} />
      </Sheet>
    </ThingPage>
  )
}

function Comments({ comments }: Pick<DeskCreditView, 'comments'>) {
  const say = useFace().t.credit
  const { number, date } = useFormats()
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{say.comments(number(comments.length))}</h2>
      <Rows>
        {comments.map(({ id, text, at }) => (
          <Row key={id} meta={date(at)} title={<OwnWords>{text}</OwnWords>} />
        ))}
      </Rows>
    </section>
  )
}
