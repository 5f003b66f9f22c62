import { OUTCOMES, SATISFACTIONS, WAYS } from '#capabilities/mandate/rules/index.ts'
import { ACTS, type ActVerb } from '#capabilities/mandate/schema.ts'
import { MandateCourse, MandateTerms } from '#web/ui/board/mandate-parts.tsx'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { KeptWords } from '#web/ui/components/kept-words.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { type DeskField, DeskFieldInput } from '../field-input.tsx'
import { mandatePaths } from './paths.ts'
import type { MandateView } from './view.ts'

type FieldName = 'what' | 'way' | 'text' | 'record' | 'reason' | 'outcome' | 'satisfaction'

const field = (kind: DeskField<FieldName>['kind'], name: FieldName, required = true): DeskField<FieldName> => ({
  kind,
  name,
  required,
})

const FIELDS: Record<ActVerb, readonly DeskField<FieldName>[]> = {
  taken: [],
  declined: [field('line', 'reason')],
  done: [field('choice', 'what'), field('choice', 'way'), field('text', 'text', false), field('line', 'record', false)],
  closed: [field('choice', 'outcome'), field('text', 'text')],
  rated: [field('choice', 'satisfaction'), field('text', 'text', false)],
}

/** One mandate: how far it goes, what was done in the resident's name, and what may be done now. */
export function MandatePage({ view }: { view: MandateView }) {
  const { t } = useFace()
  const say = t.mandate
  const { mandate, may, refusal } = view
  const isOffered = ACTS.some(({ verb, resource }) => resource === refusal?.form && may.includes(verb))
  const gone = isOffered ? undefined : refusal
  return (
    <DeskPage
      title={mandate.title}
      lede={say.number(mandate.number)}
      rail={{ area: 'mandates', groups: [] }}
      listHref={mandatePaths.desk}
      tools={
        <Buttons>
          {mandate.matterId && (
            <ButtonLink icon="eye" href={paths.matter(mandate.matterId)}>
              {say.matterLink}
            </ButtonLink>
          )}
          {mandate.hasFile && (
            <ButtonLink icon="file" href={mandatePaths.paper(mandate.id)}>
              {say.paperLink}
            </ButtonLink>
          )}
        </Buttons>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {gone && <KeptWords fault={gone.fault} typed={gone.typed} names={['text', 'reason']} />}
      <MandateTerms mandate={mandate} />
      {may.map((verb) => (
        <ActForm key={verb} view={view} verb={verb} />
      ))}
      <MandateCourse mandate={mandate} linked />
    </DeskPage>
  )
}

function ActForm({ view, verb }: { view: MandateView; verb: ActVerb }) {
  const { mandate: say } = useFace().t
  const form = ACTS.find((one) => one.verb === verb)?.resource
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  if (!form) return null
  const optionsOf = (name: FieldName): readonly Option[] => {
    if (name === 'what') return view.scopes
    if (name === 'way') return WAYS.map((value) => ({ value, label: say.ways[value] }))
    if (name === 'outcome') return OUTCOMES.map((value) => ({ value, label: say.outcomes[value] }))
    return SATISFACTIONS.map((value) => ({ value, label: say.satisfactions[value] }))
  }
  return (
    <Sheet>
      <PostForm action={`${mandatePaths.one(view.mandate.id)}/${form}`} label={say.acts[verb]}>
        <h2>{say.acts[verb]}</h2>
        {verb === 'rated' && <p class="quiet">{say.apart}</p>}
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf(form)} />
        <input type="hidden" name="seen" value={view.version} />
        {verb === 'taken' && (
          <Choices
            name="noTie"
            id={errorOf('noTie') === undefined ? 'f-taken-noTie' : undefined}
            legend={say.noTieAsk}
            several
            options={[{ value: 'true', label: say.noTie }]}
            error={errorOf('noTie')}
            required
            need=""
          />
        )}
        {FIELDS[verb].map((one) => (
          <DeskFieldInput
            key={one.name}
            field={one}
            typed={refusal?.typed ?? {}}
            errorOf={errorOf}
            optionsOf={optionsOf}
            prefix={form}
            words={say}
          />
        ))}
        <Buttons>
          <Button kind={verb === 'declined' ? undefined : 'main'}>{say.acts[verb]}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
