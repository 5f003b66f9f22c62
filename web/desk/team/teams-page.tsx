import { FormBody } from '#capabilities/team/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { TeamStage } from '#web/ui/board/team-parts.tsx'
import { type ShownTeamLine, teamPaths } from '#web/ui/board/team-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Rail } from '#web/ui/shells/rail.tsx'
import { ActForm } from '../act-form.tsx'

export const teamRail = (t: Messages): Rail => ({
  area: 'teams',
  groups: [{ title: t.team.desk, links: [{ label: t.team.desk, href: teamPaths.desk, current: true }] }],
})

type Heap = 'candidates' | 'model' | 'all'

interface DeskTeamsView {
  lines: readonly ShownTeamLine[]
  counts: {
    teams: number
    modelTeams: number
    members: number
    womenVolunteers: number
    partyPosts: number
    savedCents: number
  }
  heap: Heap
  mayForm: boolean
}

/** The teams in reach, village by village: what there is of them in numbers, and each. */
export function DeskTeamsPage({ lines, counts, heap, mayForm }: DeskTeamsView) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.team
  const tab = (one: Heap) => ({
    label: say.heaps[one],
    href: `${teamPaths.desk}?heap=${one}`,
    current: one === heap,
  })
  return (
    <DeskPage
      title={say.desk}
      lede={say.deskLede}
      rail={teamRail(face.t)}
      sheets={['entry.css']}
      tools={
        mayForm && (
          <ButtonLink kind="main" icon="plus" href={teamPaths.deskNew}>
            {say.form}
          </ButtonLink>
        )
      }
    >
      <Sheet>
        <Facts
          facts={[
            { label: say.counts.teams, value: number(counts.teams) },
            { label: say.stages.model, value: say.counts.modelOf(number(counts.modelTeams), number(counts.teams)) },
            { label: say.counts.members, value: number(counts.members) },
            {
              label: say.counts.women,
              value: say.counts.womenOf(number(counts.womenVolunteers), number(counts.members)),
            },
            { label: say.counts.party, value: number(counts.partyPosts) },
            { label: say.saved, value: say.yuan(writeCents(counts.savedCents)) },
          ]}
        />
      </Sheet>
      <Tabs label={say.desk} tabs={[tab('all'), tab('candidates'), tab('model')]} />
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none} />
      ) : (
        <Rows label={say.desk}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={teamPaths.deskOne(line.id)}
              meta={<Dots parts={[line.villageName, inWords(face, line.kind), say.people(number(line.members))]} />}
              tag={line.stage === 'formed' ? undefined : <TeamStage stage={line.stage} />}
              title={<OwnWords>{line.name}</OwnWords>}
            />
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewTeamView {
  village: { code: string; name: string }
  kinds: readonly { key: string; name: { zh: string; en: string } }[]
  id: string
  refusal?: Refusal | undefined
}

export function NewTeamPage({ village, kinds, id, refusal }: NewTeamView) {
  const face = useFace()
  const say = face.t.team
  return (
    <DeskPage
      title={say.form}
      lede={village.name}
      rail={teamRail(face.t)}
      listHref={teamPaths.desk}
      sheets={['entry.css']}
    >
      <ActForm
        verb="form"
        action={teamPaths.desk}
        shape={FormBody}
        words={say}
        id={id}
        seen={1}
        hidden={{ villageCode: village.code }}
        refusal={refusal}
        choices={{ kind: kinds.map(({ key, name }) => ({ value: key, label: inWords(face, name) })) }}
        main
      />
    </DeskPage>
  )
}
