import { Button } from '../components/button.tsx'
import { Choices } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PostForm } from '../components/form.tsx'
import { PhotoInput } from '../components/photo-input.tsx'
import { Select } from '../components/select.tsx'
import { Field, TextArea } from '../components/text-field.tsx'
import { useFace } from '../face.tsx'
import { Section } from './section.tsx'

export function Forms() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <>
      <Section id="fields" title={t.gallery.fields}>
        <PostForm action="#fields" upload>
          <TextArea name="what" label={sample.what} hint={sample.whatHint} value={sample.whatValue} required />
          <Field name="place" label={sample.where} />
          <Field name="code" label={sample.code} width="code" need="" value="7K3M-92PX" />
          <Select
            name="grid"
            label={sample.grid}
            blank={sample.gridBlank}
            options={[
              { label: sample.gridGroup, options: [1, 2, 3].map((n) => ({ value: `${n}`, label: sample.grids(n) })) },
            ]}
            value="2"
          />
          <PhotoInput name="photo" label={sample.photo} most={3} megabytes={10} />
          <Asked />
          <Button kind="main" wide>
            {t.common.send}
          </Button>
        </PostForm>
      </Section>
      <Section id="wrong" title={t.gallery.wrong}>
        <ErrorSummary
          faults={[
            { name: 'story', sentence: sample.whatWrong },
            { name: 'phone', sentence: sample.phoneWrong },
            { name: 'again', sentence: t.problem.sentences['validation.enum']() },
          ]}
        />
        <TextArea name="story" label={sample.what} error={sample.whatWrong} rows={2} required />
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={sample.phone}
          hint={sample.phoneHint}
          error={sample.phoneWrong}
          value="1380000"
        />
        <Choices
          name="again"
          legend={sample.solved}
          required
          error={t.problem.sentences['validation.enum']()}
          options={[
            { value: 'yes', label: sample.solvedYes },
            { value: 'no', label: sample.solvedNo },
          ]}
        />
      </Section>
    </>
  )
}

function Asked() {
  const { sample } = useFace().t.gallery
  return (
    <>
      <Choices
        name="solved"
        legend={sample.solved}
        hint={sample.solvedHint}
        required
        value="partly"
        options={[
          { value: 'yes', label: sample.solvedYes, icon: 'done' },
          { value: 'partly', label: sample.solvedPartly },
          { value: 'no', label: sample.solvedNo },
        ]}
      />
      <Choices
        name="for"
        legend={sample.forWhom}
        layout="list"
        question
        need=""
        options={[
          { value: 'me', label: sample.forMe, hint: sample.forMeHint },
          { value: 'other', label: sample.forOther, hint: sample.forOtherHint },
        ]}
      />
      <Choices
        name="units"
        legend={sample.units}
        several
        value={['roads', 'water']}
        options={[
          { value: 'roads', label: sample.unitRoads },
          { value: 'police', label: sample.unitPolice },
          { value: 'water', label: sample.unitWater },
        ]}
      />
    </>
  )
}
