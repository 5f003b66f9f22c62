import { FOR_OTHER, TEXT_MAX } from '#capabilities/matter/schema.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { type Option, type OptionGroup, Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { deskRail, type RailView } from '../rail.ts'

export interface Village {
  code: string
  name: string
}

export interface IntakePageProps {
  rail: Omit<RailView, 'current'>
  village: Village
  /** Another village can be chosen; a grid worker and a village have only their own. */
  changeable: boolean
  grids: readonly Option[]
  kinds: readonly OptionGroup[]
  id: string
  photos: { most: number; megabytes: number }
  typed: Readonly<Record<string, string | undefined>>
  fault?: Fault | undefined
}

const PATH = '/desk/matters/new'

/** Heard at the counter or on the telephone: one required field, the receipt at once. */
export function IntakePage({ rail, village, changeable, id, typed, fault, ...choices }: IntakePageProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.desk.fresh
  return (
    <DeskPage
      title={words.title}
      lede={words.lede}
      rail={deskRail(t, formats, { ...rail, current: 'new' })}
      scripts={['desk-keys.js']}
    >
      <FaultNotice fault={fault} />
      <Sheet>
        <PostForm action={PATH} upload>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="villageCode" value={village.code} />
          <p>
            <b>{village.name}</b> {changeable && <a href={PATH}>{t.common.change}</a>}
          </p>
          <What typed={typed} fault={fault} {...choices} />
          <Who typed={typed} fault={fault} />
          <Buttons>
            <Button kind="main">{words.send}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}

type Part = Pick<IntakePageProps, 'typed' | 'fault'>

function What({ typed, fault, grids, kinds, photos }: Part & Pick<IntakePageProps, 'grids' | 'kinds' | 'photos'>) {
  const { t } = useFace()
  const words = t.desk.fresh
  const errorOf = useFieldError(fault)
  return (
    <>
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        required
        rows={5}
        maxLength={TEXT_MAX}
        value={typed['text']}
        error={errorOf('text')}
      />
      {grids.length > 1 && (
        <Select
          name="gridCode"
          label={words.grid}
          blank={words.unknownGrid}
          options={grids}
          value={typed['gridCode']}
          error={errorOf('gridCode')}
        />
      )}
      <Field
        name="placeText"
        label={words.placeText}
        maxLength={200}
        value={typed['placeText']}
        error={errorOf('placeText')}
      />
      <Select
        name="kind"
        label={words.kind}
        blank={words.unsorted}
        options={kinds}
        value={typed['kind']}
        error={errorOf('kind')}
      />
      <PhotoInput name="photos" label={t.act.photos} {...photos} error={errorOf('photos')} />
      {typed['kept'] && <input type="hidden" name="kept" value={typed['kept']} />}
    </>
  )
}

function Who({ typed, fault }: Part) {
  const { t } = useFace()
  const words = t.desk.fresh
  const errorOf = useFieldError(fault)
  return (
    <>
      <Field
        name="phone"
        label={words.phone}
        hint={words.phoneHint}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        width="short"
        maxLength={30}
        value={typed['phone']}
        error={errorOf('phone')}
      />
      <Field
        name="name"
        label={words.name}
        autoComplete="off"
        width="short"
        maxLength={40}
        value={typed['name']}
        error={errorOf('name')}
      />
      <Select
        name="forOther"
        label={words.forOther}
        blank={words.forSelf}
        options={FOR_OTHER.map((value) => ({ value, label: t.desk.forOther[value] }))}
        value={typed['forOther']}
        error={errorOf('forOther')}
      />
    </>
  )
}

interface ChooseVillageProps {
  rail: Omit<RailView, 'current'>
  villages: readonly OptionGroup[]
  /** The village that was named is none within the territory. */
  fault?: Fault | undefined
}

/** First the village: its grids can only be offered then. */
export function ChooseVillagePage({ rail, villages, fault }: ChooseVillageProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.desk.fresh
  const errorOf = useFieldError(fault)
  return (
    <DeskPage title={words.title} lede={words.lede} rail={deskRail(t, formats, { ...rail, current: 'new' })}>
      <FaultNotice fault={fault} />
      <Sheet>
        <form class="form" method="get" action={PATH}>
          <Select
            name="villageCode"
            label={words.village}
            required
            blank=""
            options={villages}
            error={errorOf('villageCode')}
          />
          <Buttons>
            <Button kind="main">{t.common.continue}</Button>
            <ButtonLink kind="text" href="/desk">
              {t.common.back}
            </ButtonLink>
          </Buttons>
        </form>
      </Sheet>
    </DeskPage>
  )
}
