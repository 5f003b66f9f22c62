import { FormBody } from '#capabilities/partnership/schema.ts'
import { PartnershipStage } from '#web/ui/board/partnership-parts.tsx'
import { partnershipPaths, type ShownPartnershipLine } from '#web/ui/board/partnership-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Rail } from '#web/ui/shells/rail.tsx'
import { ActForm } from '../act-form.tsx'

export const partnershipRail = (t: Messages): Rail => ({
  area: 'partnerships',
  groups: [
    { title: t.partnership.title, links: [{ label: t.partnership.title, href: partnershipPaths.desk, current: true }] },
  ],
})

type Heap = 'answer' | 'running' | 'all'

interface DeskPartnershipsProps {
  lines: readonly ShownPartnershipLine[]
  heap: Heap
  mayForm: boolean
}

/** The partnerships in reach, of either side, newest first. */
export function DeskPartnershipsPage({ lines, heap, mayForm }: DeskPartnershipsProps) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.partnership
  const tab = (one: Heap) => ({
    label: say.heaps[one],
    href: `${partnershipPaths.desk}?heap=${one}`,
    current: one === heap,
  })
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede}
      rail={partnershipRail(face.t)}
      sheets={['entry.css']}
      tools={
        mayForm && (
          <ButtonLink kind="main" icon="plus" href={partnershipPaths.deskNew}>
            {say.form}
          </ButtonLink>
        )
      }
    >
      <Tabs label={say.title} tabs={[tab('all'), tab('answer'), tab('running')]} />
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={partnershipPaths.deskOne(line.id)}
              meta={<Dots parts={[inWords(face, line.kind), say.doneOf(number(line.done), number(line.measures))]} />}
              tag={<PartnershipStage stage={line.stage} />}
              title={<OwnWords>{line.name}</OwnWords>}
            >
              <OwnWords>{`${line.villageName} — ${line.partnerName}`}</OwnWords>
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface Words {
  zh: string
  en: string
}

interface NewPartnershipProps {
  placeName: string
  kinds: readonly { key: string; name: Words; explain: Words }[]
  /** Those for which the reader may propose. */
  villages: readonly Option[]
  partners: readonly Option[]
  id: string
  refusal?: Refusal | undefined
}

export function NewPartnershipPage({ placeName, kinds, villages, partners, id, refusal }: NewPartnershipProps) {
  const face = useFace()
  const { t } = face
  const say = t.partnership
  const optionOf = ({ key, name, explain }: (typeof kinds)[number]) => ({
    value: key,
    label: `${inWords(face, name)}: ${inWords(face, explain)}`,
  })
  const only = villages.length === 1 ? villages[0] : undefined
  return (
    <DeskPage
      title={say.form}
      lede={placeName}
      rail={partnershipRail(t)}
      listHref={partnershipPaths.desk}
      sheets={['entry.css']}
    >
      <ActForm
        verb="form"
        action={partnershipPaths.desk}
        shape={FormBody}
        words={say}
        id={id}
        seen={1}
        hidden={only ? { villageCode: only.value } : {}}
        refusal={refusal}
        choices={{ kind: kinds.map(optionOf), villageCode: villages, partnerCode: partners }}
        main
      />
    </DeskPage>
  )
}
