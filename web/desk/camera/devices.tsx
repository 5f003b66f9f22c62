import { Button, Buttons } from '#web/ui/components/button.tsx'
import { useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { CamerasView } from './cameras-page.tsx'
import { cameraPaths } from './paths.ts'
import type { ShownDevice } from './view.ts'

type View = CamerasView & { devices: readonly ShownDevice[] }

/** For whoever keeps them: which devices may register, and how they stand. */
export function Devices({ view }: { view: View }) {
  const say = useFace().t.camera
  return (
    <>
      <h2>{say.devices}</h2>
      {view.devices.length > 0 && (
        <Rows label={say.devices}>
          {view.devices.map((device) => (
            <DeviceRow key={device.id} device={device} idOf={view.idOf} />
          ))}
        </Rows>
      )}
      <NewDevice view={view} />
    </>
  )
}

function DeviceRow({ device, idOf }: { device: ShownDevice; idOf: () => string }) {
  const say = useFace().t.camera
  const { dateTime } = useFormats()
  const { id, code, year, name, place, online, seenAt, withdrawnAt } = device
  return (
    <Row
      title={<OwnWords>{name}</OwnWords>}
      meta={
        <StateTag tone={online ? 'done' : 'calm'}>
          {withdrawnAt ? say.withdrawnAt(dateTime(withdrawnAt)) : online ? say.online : say.offline}
        </StateTag>
      }
      end={
        !withdrawnAt && (
          <PostForm action={cameraPaths.withdraw(id)} requestId={idOf()} label={`${say.withdraw} ${code}`}>
            <Buttons>
              <Button>{say.withdraw}</Button>
            </Buttons>
          </PostForm>
        )
      }
    >
      <Dots parts={[code, say.year(String(year)), place, seenAt ? say.seen(dateTime(seenAt)) : say.never]} />
    </Row>
  )
}

function NewDevice({ view: { typed, fault, idOf } }: { view: View }) {
  const say = useFace().t.camera
  const errorOf = useFieldError(fault)
  const text = (name: 'code' | 'name' | 'place', maxLength: number) => (
    <Field
      name={name}
      label={say.fields[name]}
      hint={say.hints[name]}
      value={typed?.[name]}
      maxLength={maxLength}
      autoComplete="off"
      {...(name === 'name' ? {} : { inputMode: 'numeric' as const })}
      required
      need=""
      error={errorOf(name)}
    />
  )
  return (
    <Sheet>
      <h3>{say.add}</h3>
      <PostForm action={cameraPaths.devices} requestId={idOf()} label={say.add}>
        {text('code', 20)}
        {text('name', 60)}
        {text('place', 15)}
        <Select
          name="year"
          label={say.fields.year}
          hint={say.hints.year}
          value={typed?.['year'] ?? '2016'}
          options={['2016', '2022'].map((value) => ({ value, label: say.year(value) }))}
          required
          need=""
        />
        <Field
          name="password"
          label={say.fields.password}
          hint={say.hints.password}
          maxLength={60}
          autoComplete="new-password"
          type="password"
          required
          need=""
          error={errorOf('password')}
        />
        <Buttons>
          <Button kind="main">{say.add}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
