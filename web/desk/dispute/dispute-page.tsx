import { ACTS } from '#capabilities/dispute/schema.ts'
import { DisputeCourse, DisputeParts, DisputeRoutes } from '#web/ui/board/dispute-course.tsx'
import { ConfirmCountdown, DisputeStanding } from '#web/ui/board/dispute-standing.tsx'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { KeptWords } from '#web/ui/components/kept-words.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { FoldedAct, MainAct } from './act-form.tsx'
import { disputePaths } from './paths.ts'
import type { DisputeView } from './view.ts'

interface ViewProps {
  view: DisputeView
}

/** One dispute: where it stands, the step whose turn it is, what was agreed, its papers, the whole course. */
export function DisputePage({ view }: ViewProps) {
  const { t } = useFace()
  const say = t.dispute
  const { dispute, may, main } = view
  const others = may.filter((verb) => verb !== main)
  const isOffered = ACTS.some(({ verb, resource }) => resource === view.refusal?.form && may.includes(verb))
  const gone = isOffered ? undefined : view.refusal
  return (
    <DeskPage
      title={dispute.title}
      lede={say.number(dispute.number)}
      rail={{ area: 'disputes', groups: [] }}
      listHref={disputePaths.desk}
      tools={
        dispute.matterId && (
          <ButtonLink icon="eye" href={paths.matter(dispute.matterId)}>
            {say.matterLink}
          </ButtonLink>
        )
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {gone && <KeptWords fault={gone.fault} typed={gone.typed} names={['text', 'reason', 'terms', 'paper']} />}
      <DisputeRoutes dispute={dispute} />
      <Standing view={view} />
      {main && may.includes(main) && <MainAct view={view} verb={main} />}
      {others.length > 0 && (
        <>
          <h2>{say.others}</h2>
          {others.map((verb) => (
            <FoldedAct key={verb} view={view} verb={verb} />
          ))}
        </>
      )}
      <DisputeParts dispute={dispute} />
      <Papers view={view} />
      <Disclosure summary={say.guidance}>
        <p>{dispute.guidance}</p>
      </Disclosure>
      <DisputeCourse dispute={dispute} />
    </DeskPage>
  )
}

function Standing({ view: { dispute } }: ViewProps) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute
  const day = (on: string | undefined) => (on ? date(on) : undefined)
  return (
    <Sheet>
      <p>
        <DisputeStanding line={dispute} />
        {dispute.dueOn && !dispute.late && ` ${say.due(date(dispute.dueOn))}`} <ConfirmCountdown line={dispute} />
      </p>
      <Facts
        facts={[
          { label: say.facts.kind, value: dispute.kind },
          { label: say.facts.place, value: dispute.place },
          { label: say.facts.body, value: dispute.body },
          { label: say.facts.origin, value: say.origins[dispute.origin] },
          { label: say.facts.received, value: date(dispute.receivedOn) },
          { label: say.facts.rights, value: day(dispute.rightsToldOn) ?? say.notYet },
          {
            label: say.facts.mediators,
            value: dispute.mediators.length > 0 && (
              <OwnWords>{dispute.mediators.map(({ name }) => name).join('、')}</OwnWords>
            ),
          },
          { label: say.facts.confirmation, value: dispute.asked && say.confirmations[dispute.asked.stage] },
          { label: say.facts.archived, value: day(dispute.archivedOn) },
        ].map(({ label, value }) => ({ label, value: value || undefined }))}
      />
      <p class="quiet">{say.confidential}</p>
      <h2>{say.said}</h2>
      <div class="said">
        <OwnText text={dispute.text} />
      </div>
    </Sheet>
  )
}

function Papers({ view: { papers, dispute } }: ViewProps) {
  const { t } = useFace()
  const say = t.dispute.papers
  if (papers.length === 0) return null
  return (
    <Sheet>
      <h2>{say.title}</h2>
      <ul class="plain">
        {papers.map((kind) => {
          const name = kind === 'agreement' && dispute.agreement === 'oral' ? say.kinds.oral : say.kinds[kind]
          return (
            <li key={kind}>
              {name}{' '}
              {(['pdf', 'docx'] as const).map((form) => (
                <a
                  key={form}
                  class="tap"
                  href={disputePaths.paper(dispute.id, kind, form)}
                  aria-label={`${name} ${say[form]}`}
                >
                  {say[form]}{' '}
                </a>
              ))}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
