import { isAppealable, isOpenAppeal } from '#capabilities/credit/rules/index.ts'
import { MEMBER_ACTS } from '#capabilities/credit/schema.ts'
import { type DeskActs, ThingPage } from '#web/desk/thing-page.tsx'
import { memberPaths, type ShownEntry, type ShownMember } from '#web/ui/board/credit-view.ts'
import { Entries, MemberStageTag } from '#web/ui/board/member-parts.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

interface DeskMemberView {
  member: ShownMember
  desk: DeskActs
}

/** One household on the desk, masked: what waits for a word, and every entry. */
export function DeskMemberPage({ view: { member, desk } }: { view: DeskMemberView }) {
  const say = useFace().t.creditMember
  const { number, date } = useFormats()
  const chosen = (fits: (entry: ShownEntry) => boolean) =>
    member.entries.filter(fits).map(({ entry, text, on }) => ({ value: entry, label: `${text} · ${date(on)}` }))
  const choices = {
    waiting: chosen(({ stage }) => stage === 'proposed'),
    standing: chosen(({ stage }) => stage === 'stands'),
    against: chosen(isAppealable),
    appeal: chosen(isOpenAppeal),
    item: member.items.map(({ key, text }) => ({ value: key, label: text })),
    reward: member.rewards.map(({ key, text, points }) => ({ value: key, label: `${text} · ${number(points)}` })),
  }
  return (
    <ThingPage
      area="creditMembers"
      title={member.name}
      lede={member.door}
      acts={MEMBER_ACTS}
      desk={desk}
      href={memberPaths.deskOne(member.id)}
      words={say}
      choices={choices}
      filled={{ proposed: { on: member.today } }}
      head={
        <>
          <p>
            <MemberStageTag stage={member.stage} />
          </p>
          <p class="quiet">{say.recorded}</p>
          <Sheet>
            <Facts
              facts={[
                { label: say.balance, value: number(member.balance) },
                { label: say.way, value: say.ways[member.way] },
                { label: say.fields.form, value: member.form && <OwnWords>{member.form}</OwnWords> },
              ]}
            />
          </Sheet>
        </>
      }
    >
      <h2>{say.entries}</h2>
      <Entries member={member} />
    </ThingPage>
  )
}
