import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { countyName, useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { ReceiptForm } from '../receipt/receipt-form.tsx'
import { type Telephone, Telephones } from './phones.tsx'
import { VillageFinder, type VillageFinderProps } from './village-finder.tsx'

export interface CountyView {
  finder: Omit<VillageFinderProps, 'hrefOf' | 'action'>
  emergency: readonly Telephone[]
  telephones: readonly Telephone[]
}

/** The county's home: whose village, which receipt, whom to call, and what this is. */
export function CountyPage({ finder, emergency, telephones }: CountyView) {
  const face = useFace()
  const { noticeboard, villager } = face.t
  const words = noticeboard.county
  const name = villager.boardTitle(countyName(face))
  return (
    <VillagerPage title={name}>
      <Plate title={name} lede={villager.pitch} />
      <VillageFinder {...finder} hrefOf={paths.village} action="/" />
      <section aria-labelledby="receipt-title">
        <h2 id="receipt-title">{words.receipt}</h2>
        <Sheet>
          <ReceiptForm />
        </Sheet>
      </section>
      <section aria-labelledby="about-title">
        <h2 id="about-title">{words.about}</h2>
        <ul class="points">
          {[words.once, words.watch, words.judge, words.free].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="emergency-title">
        <h2 id="emergency-title">{words.emergency}</h2>
        <Telephones telephones={emergency} label={words.emergency} />
      </section>
      <section aria-labelledby="telephones-title">
        <h2 id="telephones-title">{words.telephones}</h2>
        <Telephones telephones={telephones} label={words.telephones} />
      </section>
    </VillagerPage>
  )
}
