import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { type Option, Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { GatewayNotice } from './cameras-page.tsx'
import { cameraPaths } from './paths.ts'
import { cameraRail } from './rail.ts'
import type { Gateway, ShownCamera, ShownView } from './view.ts'
import { ViewRows } from './view-rows.tsx'

export interface CameraView {
  camera: ShownCamera
  period: { from: string; to: string }
  gateway: Gateway
  purposes: readonly Option[]
  most: number
  views: readonly ShownView[]
  mayView: boolean
  requestId: string
  typed?: Readonly<Record<string, string | undefined>> | undefined
  fault?: Fault | undefined
}

/** One camera: who looked through it, and the form by which one asks to. */
export function CameraPage({ view }: { view: CameraView }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.camera
  const { camera, period } = view
  return (
    <DeskPage title={camera.name} rail={cameraRail(t, cameraPaths.one(camera.id), true)} listHref={cameraPaths.desk}>
      <FaultNotice fault={view.fault} />
      <GatewayNotice gateway={view.gateway} />
      <Sheet>
        <StateTag tone={camera.ready ? 'done' : 'calm'}>{camera.ready ? say.online : say.offline}</StateTag>
        <Facts
          facts={[
            { label: say.fields.place, value: camera.place },
            { label: say.fields.code, value: <code>{camera.code}</code> },
            { label: say.views, value: say.looks(number(camera.looks), date(period.from), date(period.to)) },
          ]}
        />
      </Sheet>
      {view.mayView && view.gateway === 'open' && camera.ready && <Ask view={view} />}
      <h2>{say.views}</h2>
      <ViewRows views={view.views} />
    </DeskPage>
  )
}

function Ask({ view: { camera, purposes, most, typed, fault, requestId } }: { view: CameraView }) {
  const say = useFace().t.camera
  const errorOf = useFieldError(fault)
  return (
    <Sheet>
      <h2>{say.ask}</h2>
      <p class="quiet">{say.askHint}</p>
      <PostForm action={cameraPaths.begin(camera.id)} requestId={requestId} label={say.ask}>
        <Field
          name="matterNumber"
          label={say.fields.matterNumber}
          hint={say.hints.matterNumber}
          value={typed?.['matterNumber']}
          width="short"
          inputMode="numeric"
          maxLength={10}
          required
          need=""
          error={errorOf('matterNumber')}
        />
        <Select
          name="purpose"
          label={say.fields.purpose}
          value={typed?.['purpose']}
          options={purposes}
          required
          need=""
          error={errorOf('purpose')}
        />
        <TextArea
          name="why"
          label={say.fields.why}
          hint={say.hints.why}
          value={typed?.['why']}
          rows={2}
          maxLength={300}
          required
          need=""
          error={errorOf('why')}
        />
        <Field
          name="minutes"
          label={say.fields.minutes}
          hint={say.most(String(most))}
          value={typed?.['minutes'] ?? Math.min(3, most)}
          width="short"
          type="number"
          min={1}
          max={most}
          required
          need=""
          error={errorOf('minutes')}
        />
        <Buttons>
          <Button kind="main">{say.begin}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
