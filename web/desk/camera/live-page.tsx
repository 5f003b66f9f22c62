import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { cameraPaths } from './paths.ts'
import { cameraRail } from './rail.ts'
import type { ShownView } from './view.ts'
import { useHowLong } from './view-rows.tsx'

/** The picture while it is on; afterwards what became of it. */
export function LivePage({ view, requestId }: { view: ShownView; requestId: string }) {
  const { t } = useFace()
  const { dateTime, time } = useFormats()
  const say = t.camera
  const howLong = useHowLong()
  return (
    <DeskPage title={view.camera} rail={cameraRail(t, cameraPaths.view(view.id), true)} listHref={cameraPaths.desk}>
      {view.endedAt ? (
        <Notice>
          <p>{howLong(view)}</p>
        </Notice>
      ) : (
        <>
          <Notice>
            <p>
              {say.until(time(view.untilAt))} {say.nothingKept}
            </p>
          </Notice>
          <img class="live-picture" src={cameraPaths.picture(view.id)} alt={say.picture(view.camera)} />
          <PostForm action={cameraPaths.end(view.id)} requestId={requestId} label={say.end}>
            <Buttons>
              <Button kind="main">{say.end}</Button>
            </Buttons>
          </PostForm>
        </>
      )}
      <Sheet>
        <Facts
          facts={[
            { label: say.fields.purpose, value: view.purpose },
            { label: say.fields.why, value: <OwnWords>{view.why}</OwnWords> },
            {
              label: say.fields.matterNumber,
              value: <a href={`/desk/matters/${view.matterId}`}>{view.matterNumber}</a>,
            },
            { label: say.begun, value: dateTime(view.begunAt) },
          ]}
        />
        {view.endedAt && (
          <Buttons>
            <ButtonLink href={cameraPaths.one(view.cameraId)}>{say.again}</ButtonLink>
          </Buttons>
        )}
      </Sheet>
    </DeskPage>
  )
}
