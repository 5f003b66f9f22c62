import type { ShownItem } from '#web/ui/board/power-view.ts'
import { Bids, Budget, DaysUsed, MoneyBars } from '#web/ui/board/project-money.tsx'
import { Pictures } from '#web/ui/board/project-pictures.tsx'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'

/** What works show besides their steps: pictures, money, time, bids, who supervises, and their own code. */
export function Works({ item, qr }: { item: ShownItem; qr: QrPath }) {
  const say = useFace().t.project
  const { project } = item
  if (!project) return null
  const started = project.startedOn !== undefined
  return (
    <>
      {item.actions.some(({ data }) => data.files?.length) && (
        <section aria-labelledby="pictures">
          <h2 id="pictures">{say.pictures}</h2>
          <Pictures item={item} />
        </section>
      )}
      {project.budgetCents !== undefined && (
        <section aria-labelledby="money">
          <h2 id="money">{say.money}</h2>
          <Sheet>
            <MoneyBars project={project} />
          </Sheet>
        </section>
      )}
      {started && (
        <section aria-labelledby="days">
          <h2 id="days">{say.days}</h2>
          <Sheet>
            <DaysUsed project={project} today={item.today} />
          </Sheet>
        </section>
      )}
      <Letting item={item} />
      <Supervisors item={item} qr={qr} />
    </>
  )
}

/** How it is let, to whom, and what the budget is made of. */
function Letting({ item: { project } }: { item: ShownItem }) {
  const face = useFace()
  const say = face.t.project
  if (!project?.tender) return null
  return (
    <section aria-labelledby="tender">
      <h2 id="tender">{say.tender}</h2>
      <Sheet>
        <Facts
          facts={[
            { label: inWords(face, project.tender.where), value: inWords(face, project.tender.name) },
            { label: say.supplier, value: project.award && <OwnWords>{project.award.supplier}</OwnWords> },
          ]}
        />
        <Bids project={project} />
        <Budget project={project} />
      </Sheet>
    </section>
  )
}

/** Those of the committee who took a step of it; and a code for the board at the site. */
function Supervisors({ item, qr }: { item: ShownItem; qr: QrPath }) {
  const say = useFace().t.project
  const committees = new Set(item.steps.filter(({ actor }) => actor === 'committee').map(({ key }) => key))
  const names = new Set(
    item.actions.flatMap(({ step, by }) => (step && committees.has(step) && by.name ? [by.name] : [])),
  )
  return (
    <section aria-labelledby="supervisors">
      <h2 id="supervisors">{say.supervisors}</h2>
      <Sheet>
        <p>
          {say.committee} <OwnWords>{[...names].join(' ')}</OwnWords>
        </p>
        <QrCode qr={qr} label={say.scan} />
        <p class="quiet">{say.scan}</p>
      </Sheet>
    </section>
  )
}
