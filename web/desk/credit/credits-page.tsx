import { DraftBody } from '#capabilities/credit/schema.ts'
import { NewThingPage, railOf } from '#web/desk/thing-page.tsx'
import { CreditBans, CreditStanding } from '#web/ui/board/credit-parts.tsx'
import { creditPaths, type ShownBan, type ShownCreditLine } from '#web/ui/board/credit-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

/** Editions in reach: what waits for a step first. */
export function DeskCreditsPage({ lines, mayDraft }: { lines: readonly ShownCreditLine[]; mayDraft: boolean }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.credit
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede(number(lines.length))}
      rail={railOf(t, 'credits')}
      tools={
        mayDraft && (
          <ButtonLink kind="main" icon="plus" href={creditPaths.deskNew}>
            {say.verbs.drafted}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="book" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={creditPaths.deskOne(line.id)}
              meta={<Dots parts={[line.villageName, say.edition(number(line.edition))]} />}
              tag={<CreditStanding standing={line.standing} />}
              title={<OwnWords>{line.title}</OwnWords>}
            >
              {line.standing === 'open' && line.until && `${say.until} ${date(line.until)}`}
              {line.from && `${say.from} ${date(line.from)}`}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewCreditView {
  village: { code: string; name: string }
  filled: Record<string, string> | undefined
  bans: readonly ShownBan[]
  id: string
  refusal?: Refusal | undefined
}

/** The next edition begins with the lines of the one that holds. */
export function NewCreditPage({ view: { bans, ...view } }: { view: NewCreditView }) {
  const say = useFace().t.credit
  return (
    <NewThingPage
      area="credits"
      title={say.verbs.drafted}
      lede={say.draftLede}
      verb="drafted"
      shape={DraftBody}
      words={say}
      {...view}
    >
      <CreditBans bans={bans} />
    </NewThingPage>
  )
}
