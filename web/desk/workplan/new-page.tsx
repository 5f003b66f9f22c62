import { PlanBody } from '#capabilities/workplan/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import type { Refusal } from '#web/ui/components/fault.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { workplanPaths, workplanRail } from './rail.ts'

interface Words {
  zh: string
  en: string
}
interface NewItemView {
  rule: { forces: readonly Heading[]; mechanisms: readonly Heading[] }
  figures: readonly (readonly [string, { name: Words }])[]
  units: readonly Option[]
  id: string
  year: number
  refusal?: Refusal | undefined
}
interface Heading {
  key: string
  name: Words
}

export function NewItemPage({ view: { rule, figures, units, id, year, refusal } }: { view: NewItemView }) {
  const face = useFace()
  const say = face.t.workplan
  const named = ({ key, name }: Heading): Option => ({ value: key, label: inWords(face, name) })
  const projects = Array.from({ length: 10 }, (_, i) => ({
    value: `project-${i + 1}`,
    label: say.projectOf(String(i + 1)),
  }))
  const ending = (part: string) => units.filter(({ value }) => value.includes(part))
  return (
    <DeskPage
      title={say.verbs.plan}
      lede={say.planLede}
      rail={workplanRail(face.t, workplanPaths.new)}
      listHref={workplanPaths.desk}
    >
      <ActForm
        verb="plan"
        action={workplanPaths.desk}
        shape={PlanBody}
        words={say}
        id={id}
        seen={1}
        refusal={refusal}
        hidden={{ year: String(year) }}
        choices={{
          heading: [...rule.forces.map(named), ...rule.mechanisms.map(named), ...projects],
          lead: units,
          partnerTown: ending('/town'),
          partnerDepartment: ending('/dept-'),
          figure: figures.map(([key, { name }]) => ({ value: key, label: inWords(face, name) })),
        }}
        main
      />
    </DeskPage>
  )
}
