import { type NarrowedWarnings, warningPaths } from '#web/ui/board/warning-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'

export interface NarrowFormView {
  heap: string
  narrowed: NarrowedWarnings
  rules: readonly { key: string; name: { zh: string; en: string } }[]
}

/** By colour and by rule; a plain form, so that each choice has its own address. */
export function NarrowForm({ heap, narrowed, rules }: NarrowFormView) {
  const face = useFace()
  const say = face.t.warning
  const colours = (['red', 'amber', 'blue'] as const).map((value) => ({ value, label: say.colours[value] }))
  const options = rules.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))
  return (
    <form method="get" action={warningPaths.desk} class="form asking" aria-label={say.narrow}>
      <input type="hidden" name="heap" value={heap} />
      {narrowed.place !== undefined && <input type="hidden" name="place" value={narrowed.place} />}
      <Select
        name="colour"
        label={say.colour}
        need=""
        blank={say.everyColour}
        options={colours}
        value={narrowed.colour}
      />
      <Select name="rule" label={say.ruleName} need="" blank={say.everyRule} options={options} value={narrowed.rule} />
      <Buttons>
        <Button icon="search">{say.narrow}</Button>
      </Buttons>
    </form>
  )
}
