import { Plate } from '#web/ui/components/plate.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { VillageFinder, type VillageFinderProps } from '../board/village-finder.tsx'

/** Where the page that is hard to use belongs to no village: first whose. */
export function FeedbackPage(finder: VillageFinderProps) {
  const { t } = useFace()
  const words = t.report.feedback
  return (
    <VillagerPage title={words.title}>
      <Plate small title={words.title} lede={words.village} />
      <VillageFinder {...finder} />
    </VillagerPage>
  )
}
