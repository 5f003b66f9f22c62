import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { cameraPaths } from './paths.ts'
import type { ShownView } from './view.ts'

const SECOND_MS = 1000

/** How long a picture was seen, and how the look ended. */
export function useHowLong() {
  const say = useFace().t.camera
  const { number } = useFormats()
  return ({ pictureAt, endedAt, endedHow }: ShownView): string => {
    if (!endedAt || !endedHow) return say.running
    if (!pictureAt) return `${say.ends[endedHow]} · ${say.noPicture}`
    const seconds = Math.round((endedAt.getTime() - pictureAt.getTime()) / SECOND_MS)
    return `${say.ends[endedHow]} · ${say.seconds(number(seconds))}`
  }
}

/** Who looked through which camera, for which matter, why and how long. */
export function ViewRows({ views }: { views: readonly ShownView[] }) {
  const say = useFace().t.camera
  const { dateTime } = useFormats()
  const howLong = useHowLong()
  if (views.length === 0) return <EmptyState icon="camera" title={say.noViews} />
  return (
    <Rows label={say.views}>
      {views.map((view) => (
        <Row
          key={view.id}
          href={cameraPaths.one(view.cameraId)}
          title={<OwnWords>{`${view.camera} · ${view.byName}`}</OwnWords>}
          meta={<StateTag tone={view.endedAt ? 'calm' : 'soon'}>{howLong(view)}</StateTag>}
        >
          <Dots
            parts={[
              dateTime(view.begunAt),
              view.place,
              view.byUnit,
              view.purpose,
              say.forMatter(String(view.matterNumber)),
            ]}
          />
          <p>
            <OwnWords>{view.why}</OwnWords>
          </p>
        </Row>
      ))}
    </Rows>
  )
}
