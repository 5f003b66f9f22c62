import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { VillageFinder, type VillageFinderProps } from './village-finder.tsx'

/** For a code of no village: what may have gone wrong, and the way on. */
export function NoVillagePage({ towns }: Pick<VillageFinderProps, 'towns'>) {
  const { t } = useFace()
  const words = t.noticeboard.noVillage
  return (
    <VillagerPage title={words.title} unlisted>
      <Plate small title={words.title} />
      <Notice tone="late" live>
        <p>{words.text}</p>
      </Notice>
      <VillageFinder towns={towns} hrefOf={paths.village} action="/" />
    </VillagerPage>
  )
}
