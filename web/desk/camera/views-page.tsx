import { Notice } from '#web/ui/components/notice.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { cameraPaths } from './paths.ts'
import { cameraRail } from './rail.ts'
import type { ShownView } from './view.ts'
import { ViewRows } from './view-rows.tsx'

/** Everybody who looked through any camera, for those who watch over it. */
export function ViewsPage({ views }: { views: readonly ShownView[] }) {
  const { t } = useFace()
  return (
    <DeskPage title={t.camera.views} lede={t.camera.viewsLede} rail={cameraRail(t, cameraPaths.views, true)}>
      <Notice>
        <p>{t.camera.nothingKept}</p>
      </Notice>
      <ViewRows views={views} />
    </DeskPage>
  )
}
