import { memberPaths, type ShownMember } from '#web/ui/board/credit-view.ts'
import { MemberStageTag } from '#web/ui/board/member-parts.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** One's own points, village by village. */
export function OwnCreditsPage({ members }: { members: readonly ShownMember[] }) {
  const say = useFace().t.creditMember
  const { number } = useFormats()
  return (
    <VillagerPage title={say.own} unlisted>
      <Plate small title={say.own} lede={say.ownLede} />
      {members.length === 0 ? (
        <EmptyState icon="list" title={say.ownNone} />
      ) : (
        <Rows label={say.own}>
          {members.map((member) => (
            <Row
              key={member.id}
              href={memberPaths.ownOne(member.id)}
              tag={<MemberStageTag stage={member.stage} />}
              title={member.villageName}
            >
              {`${say.balance} ${number(member.balance)}`}
            </Row>
          ))}
        </Rows>
      )}
    </VillagerPage>
  )
}
