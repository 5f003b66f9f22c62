import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { dialled } from '#web/ui/components/person.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { ForOtherField } from './for-other-field.tsx'
import { KeptPhotos } from './hidden-fields.tsx'
import { KindField } from './kind-field.tsx'
import { Lost } from './lost.tsx'
import { PlaceField } from './place-field.tsx'
import type { KindGroup, TypedReport } from './typed.ts'

export interface ReportView {
  village: VillageOfPage
  typed: TypedReport
  grids: readonly { code: string; name: string }[]
  groups: readonly KindGroup[]
  /** Numbers to ring before writing. */
  emergency: readonly { key: string; name: string; number: string }[]
  photosMost: number
  megabytes: number
  /** It is this platform itself that is hard to use. */
  feedback: boolean
  fault?: Fault | undefined
}

/** Screen one: what happened. Everything else may be left out. */
export function ReportPage(view: ReportView) {
  const { t } = useFace()
  const { village, typed, feedback, fault } = view
  const words = t.report
  const head = feedback ? words.feedback : words
  const errorOf = useFieldError(fault)
  const again = fault?.code === 'same-id-other-content'
  return (
    <VillagerPage title={head.title} village={village} scripts={['report.js']}>
      <Plate small title={head.title} lede={head.lead} />
      {again ? <Again /> : <FaultNotice fault={fault} />}
      {!feedback && <Emergency numbers={view.emergency} />}
      <PostForm id="report" action={paths.report(village.code)} requestId={typed.id} upload>
        <TextArea
          name="text"
          label={feedback ? words.feedback.text : words.text}
          hint={words.textHint}
          need={words.textNeed}
          required
          rows={4}
          value={typed.text}
          error={errorOf('text')}
        />
        <PhotosField view={view} error={errorOf('photos')} />
        {feedback ? (
          <FeedbackFields typed={typed} />
        ) : (
          <PlaceField grids={view.grids} typed={typed} errorOf={errorOf} />
        )}
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={words.phone}
          hint={words.phoneHint}
          value={typed.phone}
          error={errorOf('phone')}
        />
        {!feedback && <KindField groups={view.groups} value={typed.kind} error={errorOf('kind')} />}
        {!feedback && <ForOtherField value={typed.forOther} />}
        <Lost />
        <Button kind="main" wide icon="send">
          {words.send}
        </Button>
      </PostForm>
      <p class="aside">
        {words.misconduct}{' '}
        <a class="tap" href={paths.misconduct(village.code)}>
          {words.misconductLink}
        </a>
      </p>
    </VillagerPage>
  )
}

function Again() {
  const { t } = useFace()
  return (
    <Notice tone="soon" live>
      <p>{t.report.again}</p>
    </Notice>
  )
}

function Emergency({ numbers }: { numbers: ReportView['emergency'] }) {
  const { t } = useFace()
  return (
    <p class="emergency">
      {t.report.emergency}{' '}
      {numbers.map(({ key, name, number }) => (
        <a key={key} class="tap clause" href={dialled(number)}>
          {name} <b class="num">{number}</b>
        </a>
      ))}
    </p>
  )
}

function PhotosField({ view, error }: { view: ReportView; error: string | undefined }) {
  const { t } = useFace()
  const { kept } = view.typed
  return (
    <>
      <PhotoInput
        name="photos"
        label={t.report.photos}
        most={view.photosMost}
        megabytes={view.megabytes}
        error={error}
      />
      <KeptPhotos kept={kept} />
      {kept.length > 0 && <p class="quiet">{t.report.photosKept(kept.length)}</p>}
      {view.fault?.code === 'form.expired' && <p class="quiet">{t.report.photosAgain}</p>}
    </>
  )
}

/** Which page it was stands where else the place would; the kind is known. */
function FeedbackFields({ typed }: { typed: TypedReport }) {
  return (
    <>
      <input type="hidden" name="kind" value={typed.kind} />
      <input type="hidden" name="placeText" value={typed.placeText} />
    </>
  )
}
