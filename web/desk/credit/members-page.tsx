import { PaperBody } from '#capabilities/credit/schema.ts'
import { NewThingPage, railOf } from '#web/desk/thing-page.tsx'
import { memberPaths, type ShownMemberLine } from '#web/ui/board/credit-view.ts'
import { MemberStageTag } from '#web/ui/board/member-parts.tsx'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

/** Households that joined: whoever waits for an answer first, in no order of points. */
export function DeskMembersPage({ lines, mayTake }: { lines: readonly ShownMemberLine[]; mayTake: boolean }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.creditMember
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede(number(lines.length))}
      rail={railOf(t, 'creditMembers')}
      tools={
        mayTake && (
          <ButtonLink kind="main" icon="plus" href={memberPaths.deskNew}>
            {say.verbs.consented}
          </ButtonLink>
        )
      }
    >
      <p class="quiet">{say.recorded}</p>
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={memberPaths.deskOne(line.id)}
              meta={<Dots parts={[line.door, line.waiting > 0 ? say.waiting(number(line.waiting)) : undefined]} />}
              tag={<MemberStageTag stage={line.stage} />}
              title={<OwnWords>{line.name}</OwnWords>}
            >
              {line.dueOn && (
                <Tag tone={line.isLate ? 'late' : 'soon'}>
                  {line.isLate ? say.overdue(date(line.dueOn)) : say.answerBy(date(line.dueOn))}
                </Tag>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewMemberView {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

/** The consent that a household signed on paper. */
export function NewMemberPage(view: NewMemberView) {
  const say = useFace().t.creditMember
  return (
    <NewThingPage
      area="creditMembers"
      title={say.verbs.consented}
      lede={say.paperLede}
      verb="consented"
      shape={PaperBody}
      words={say}
      {...view}
    />
  )
}
