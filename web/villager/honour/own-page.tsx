import { HonourCourse, HonourFacts, HonourStage } from '#web/ui/board/honour-parts.tsx'
import { honourPaths, type ShownHonour } from '#web/ui/board/honour-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { FindReceiptPage } from '../find-receipt-page.tsx'

export function FindProposalPage({ typed, fault }: { typed: string; fault?: Fault | undefined }) {
  const say = useFace().t.honour
  const words = { title: say.findTitle, lede: say.findLede, receipt: say.receipt, look: say.look }
  return <FindReceiptPage action={honourPaths.proposals} words={words} typed={typed} fault={fault} />
}

/** What became of a proposal, with the reason where it was refused. */
export function OwnProposalPage({ village, honour }: { village: VillageOfPage; honour: ShownHonour }) {
  const say = useFace().t.honour
  const { date } = useFormats()
  return (
    <VillagerPage title={say.findTitle} village={village} unlisted>
      <div class="plate plate-small">
        <h1>{say.findTitle}</h1>
        <p>
          <HonourStage stage={honour.stage} />
        </p>
      </div>
      {honour.stage === 'proposed' && <p>{say.takenText(date(honour.screenBy))}</p>}
      <Sheet>
        <HonourFacts honour={honour} />
      </Sheet>
      <Sheet>
        <h2>{say.course}</h2>
        <HonourCourse honour={honour} />
      </Sheet>
      <Buttons>
        {honour.until && <ButtonLink href={honourPaths.one(village.code, honour.id)}>{say.publicPage}</ButtonLink>}
        <ButtonLink href={honourPaths.list(village.code)}>{say.title}</ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}
