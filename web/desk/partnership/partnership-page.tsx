import { type DeskVerb, PARTNERSHIP_ACTS } from '#capabilities/partnership/schema.ts'
import {
  PartnershipCourse,
  PartnershipFacts,
  PartnershipMeasures,
  PartnershipStage,
} from '#web/ui/board/partnership-parts.tsx'
import { partnershipPaths, type ShownPartnership } from '#web/ui/board/partnership-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { partnershipRail } from './partnerships-page.tsx'

export interface DeskPartnershipView {
  one: ShownPartnership
  version: number
  may: readonly DeskVerb[]
  idOf: (verb: DeskVerb) => string
  refusal?: Refusal | undefined
  done: boolean
}

/** One partnership on the desk: how it stands, what may be done, what was done. */
export function DeskPartnershipPage({ view }: { view: DeskPartnershipView }) {
  const { t } = useFace()
  const say = t.partnership
  const { one } = view
  return (
    <DeskPage
      title={one.name}
      lede={one.villageName}
      rail={partnershipRail(t)}
      listHref={partnershipPaths.desk}
      sheets={['entry.css']}
      tools={
        <ButtonLink icon="eye" href={partnershipPaths.one(one.villageCode, one.id)}>
          {say.seePublic}
        </ButtonLink>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Sheet>
        <PartnershipStage stage={one.stage} />
        <PartnershipFacts one={one} />
      </Sheet>
      <Sheet>
        <h2>{say.measures}</h2>
        <PartnershipMeasures one={one} />
      </Sheet>
      {PARTNERSHIP_ACTS.filter(({ verb }) => view.may.includes(verb)).map(({ verb, resource, body }) => (
        <ActForm
          key={verb}
          verb={verb}
          action={`${partnershipPaths.deskOne(one.id)}/${resource}`}
          shape={body}
          words={say}
          id={view.idOf(verb)}
          seen={view.version}
          refusal={view.refusal}
        />
      ))}
      <Sheet>
        <h2>{say.course}</h2>
        <PartnershipCourse one={one} />
      </Sheet>
    </DeskPage>
  )
}
