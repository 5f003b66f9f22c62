import { TEXT_SIGNS_MAX } from '#kernel/tipoff/letter.ts'
import { Choices } from '#web/ui/components/choices.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'

/** What is asked; all of it goes inside the seal, but which commission opens it. */
interface Typed {
  typed?: Readonly<Record<string, string>> | undefined
  /** The sentence about the text. */
  error?: string | undefined
}

export function ReportFields({ typed = {}, error }: Typed) {
  const say = useFace().t.tipoff
  const channels = [
    { value: 'county', label: say.county, hint: say.countyHint },
    { value: 'city', label: say.city, hint: say.cityHint },
  ]
  const names = [
    { value: 'anonymous', label: say.anonymous, hint: say.anonymousHint },
    { value: 'named', label: say.namedOne, hint: say.namedHint },
  ]
  return (
    <>
      <Choices
        name="channel"
        legend={say.channel}
        options={channels}
        value={typed['channel'] ?? 'county'}
        layout="list"
        required
      />
      <TextArea
        name="text"
        label={say.text}
        hint={say.textHint}
        rows={8}
        maxLength={TEXT_SIGNS_MAX}
        value={typed['text']}
        error={error}
        required
      />
      <Field
        name="about"
        label={say.about}
        hint={say.aboutHint}
        maxLength={200}
        value={typed['about']}
        autoComplete="off"
      />
      <Field name="where" label={say.where} maxLength={200} value={typed['where']} autoComplete="off" />
      <Field name="when" label={say.when} maxLength={200} value={typed['when']} autoComplete="off" />
      <Choices
        name="named"
        legend={say.named}
        options={names}
        value={typed['named'] ?? 'anonymous'}
        layout="list"
        required
      />
    </>
  )
}

export function NameFields({ typed = {} }: Typed) {
  const say = useFace().t.tipoff
  return (
    <>
      <Field name="name" label={say.name} maxLength={60} value={typed['name']} autoComplete="off" />
      <Field name="phone" label={say.phone} type="tel" maxLength={30} value={typed['phone']} autoComplete="off" />
    </>
  )
}

export function FileFields() {
  const say = useFace().t.tipoff
  const words = { name: 'files', label: say.files, hint: say.filesHint }
  return (
    <>
      <FieldFrame words={words}>
        <input
          class="input input-file"
          id="f-files"
          name="files"
          type="file"
          multiple
          aria-describedby="f-files-hint"
        />
      </FieldFrame>
      <label class="tipoff-check">
        <input type="checkbox" name="original" value="yes" /> {say.original}
      </label>
    </>
  )
}
