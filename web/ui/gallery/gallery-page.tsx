import { Tabs } from '../components/navigation.tsx'
import { DENSITIES, type Density } from '../density.ts'
import { type Face, FaceProvider, useFace } from '../face.tsx'
import { DeskPage } from '../shells/desk-page.tsx'
import type { Rail } from '../shells/rail.tsx'
import { VillagerPage } from '../shells/villager-page.tsx'
import { Basics } from './basics.tsx'
import { Courses, Numbers } from './figures.tsx'
import { Forms } from './forms.tsx'
import { Papers } from './papers.tsx'
import { Queues, Ways } from './ways.tsx'

const SHEETS = ['gallery.css']
const SAMPLE_VILLAGE = '000000000000'

/** Every component in each state, in the shell that uses this size. Another size is `?density=`. */
export function GalleryPage({ density }: { density: Density }) {
  const face: Face = { ...useFace(), density }
  return (
    <FaceProvider face={face}>
      {density === 'desk' ? (
        <DeskPage
          title={face.t.gallery.title}
          lede={face.t.gallery.lede}
          rail={sampleRail(face)}
          freshAt={face.now}
          sheets={SHEETS}
        >
          <Queues />
          <Pieces density={density} />
        </DeskPage>
      ) : (
        <VillagerPage
          title={face.t.gallery.title}
          sheets={SHEETS}
          village={{ code: SAMPLE_VILLAGE, name: face.t.gallery.sample.village }}
        >
          <div class="plate">
            <h1>{face.t.gallery.title}</h1>
            <p>{face.t.gallery.lede}</p>
          </div>
          <Pieces density={density} />
        </VillagerPage>
      )}
    </FaceProvider>
  )
}

function Pieces({ density }: { density: Density }) {
  const { t } = useFace()
  return (
    <>
      <Tabs
        label={t.gallery.sizes}
        tabs={DENSITIES.map((size) => ({
          label: t.common.density[size],
          href: `?density=${size}`,
          current: size === density,
        }))}
      />
      <Basics />
      <Forms />
      <Papers />
      <Numbers />
      <Courses />
      <Ways />
    </>
  )
}

function sampleRail({ t }: Face): Rail {
  const { sample } = t.gallery
  return {
    areas: [
      { label: sample.areaMatters, href: '#main', icon: 'inbox', current: true },
      { label: sample.areaVisits, href: '#visits', icon: 'walk' },
      { label: sample.areaBoard, href: '#board', icon: 'board' },
    ],
    groups: [
      {
        title: t.desk.queues,
        links: [
          { label: sample.railMine, href: '#mine', count: '12', current: true },
          { label: sample.railLate, href: '#late', count: '2', late: true },
          { label: sample.railBack, href: '#back', count: '1' },
        ],
      },
    ],
  }
}
