import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { Devices } from './devices.tsx'
import { cameraPaths } from './paths.ts'
import { cameraRail } from './rail.ts'
import type { Gateway, ShownCamera, ShownDevice } from './view.ts'

export interface CamerasView {
  gateway: Gateway
  cameras: readonly ShownCamera[]
  period: { from: string; to: string }
  devices?: readonly ShownDevice[] | undefined
  oversees: boolean
  done: boolean
  typed?: Readonly<Record<string, string | undefined>> | undefined
  fault?: Fault | undefined
  idOf: () => string
}

/** Every camera that a device listed, and whether it can be reached. */
export function CamerasPage({ view }: { view: CamerasView }) {
  const { t } = useFace()
  const say = t.camera
  return (
    <DeskPage title={say.title} lede={say.lede} rail={cameraRail(t, cameraPaths.desk, view.oversees)}>
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <FaultNotice fault={view.fault} />
      <GatewayNotice gateway={view.gateway} />
      {view.cameras.length === 0 ? <EmptyState icon="camera" title={say.none} /> : <Cameras view={view} />}
      {view.devices && <Devices view={{ ...view, devices: view.devices }} />}
    </DeskPage>
  )
}

export function GatewayNotice({ gateway }: { gateway: Gateway }) {
  const say = useFace().t.camera
  if (gateway === 'open') return null
  return (
    <Notice tone="soon">
      <p>{say.gateway[gateway]}</p>
    </Notice>
  )
}

function Cameras({ view: { cameras, period, oversees } }: { view: CamerasView }) {
  const say = useFace().t.camera
  const { number, date } = useFormats()
  return (
    <Rows label={say.title}>
      {cameras.map(({ id, name, place, device, ready, looks }) => (
        <Row
          key={id}
          {...(oversees ? { href: cameraPaths.one(id) } : {})}
          title={<OwnWords>{name}</OwnWords>}
          meta={<StateTag tone={ready ? 'done' : 'calm'}>{ready ? say.online : say.offline}</StateTag>}
        >
          <Dots parts={[place, device, say.looks(number(looks), date(period.from), date(period.to))]} />
        </Row>
      ))}
    </Rows>
  )
}
