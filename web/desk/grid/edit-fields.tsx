import type { FormVerb } from '#capabilities/grid/rules/typed.ts'
import { Choices } from '#web/ui/components/choices.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'

export type Typed = Record<string, unknown>
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

interface ActFieldsProps {
  verb: FormVerb
  typed: Typed
  grids: readonly { code: string; name: string }[]
  errorOf: (field: string) => string | undefined
}

/** What each act asks for; coordinates are typed as text, and the drawing types them for whoever has a pointer. */
export function ActFields({ verb, typed, grids, errorOf }: ActFieldsProps) {
  const say = useFace().t.grid.edit
  const options = grids.map(({ code, name }) => ({ value: code, label: `${code.slice(-3)} ${name}` }))
  const one = (
    <Select
      name="code"
      label={say.which}
      options={options}
      value={text(typed['code'])}
      required
      need=""
      error={errorOf('code')}
    />
  )
  const several = (legend: string) => (
    <Choices
      name="codes"
      legend={legend}
      several
      layout="list"
      options={options}
      value={Array.isArray(typed['codes']) ? typed['codes'].map(String) : []}
      error={errorOf('codes')}
    />
  )
  const called = (field: string, label: string) => (
    <Field name={field} label={label} value={text(typed[field])} maxLength={60} error={errorOf(field)} />
  )
  const points = (name: string, label: string, hint: string) => (
    <TextArea name={name} label={label} hint={hint} value={text(typed[name])} rows={6} error={errorOf(name)} />
  )
  if (verb === 'split')
    return (
      <>
        {one}
        {points('line', say.line, say.lineHint)}
        {called('name', say.westName)}
        {called('nameEn', say.nameEn)}
        {called('name2', say.eastName)}
        {called('nameEn2', say.nameEn)}
      </>
    )
  if (verb === 'merged' || verb === 'renamed')
    return (
      <>
        {verb === 'merged' ? several(say.mergeWhich) : one}
        {called('name', say.name)}
        {called('nameEn', say.nameEn)}
      </>
    )
  if (verb === 'drawn') return points('rings', say.rings, say.ringsHint)
  return (
    <>
      {points('moves', say.moves, say.movesHint)}
      {several(say.pairWhich)}
      {points('line', say.newBorder, say.lineHint)}
    </>
  )
}
