import type { IncidentAct } from '#capabilities/incident/rules.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { incidentPaths } from './paths.ts'
import type { ShownIncident, ShownIncidentStep } from './view.ts'

export interface IncidentView {
  incident: ShownIncident
  steps: readonly ShownIncidentStep[]
  acts: readonly { verb: IncidentAct; requestId: string }[]
  typed?: { verb: IncidentAct; text?: string | undefined } | undefined
  fault?: Fault | undefined
  done: boolean
}

export function IncidentPage({ view: { incident, steps, acts, typed, fault, done } }: { view: IncidentView }) {
  const say = useFace().t.incident
  const { dateTime } = useFormats()
  const judged = say.judged[incident.effective === null ? 'open' : incident.effective ? 'yes' : 'no']
  return (
    <DeskPage
      title={`${incident.kind} · ${incident.place}`}
      rail={{ area: 'police', groups: [] }}
      listHref={incidentPaths.desk}
    >
      {done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Sheet>
        <Facts
          facts={[
            { label: say.number, value: incident.number },
            { label: say.at, value: dateTime(incident.at) },
            { label: say.effective, value: judged },
            { label: say.handed, value: incident.handed && say.handedStates[incident.handed] },
          ]}
        />
      </Sheet>
      {acts.map(({ verb, requestId }) => {
        const own = typed?.verb === verb ? typed : undefined
        return (
          <ActForm
            key={verb}
            id={incident.id}
            verb={verb}
            requestId={requestId}
            text={own?.text}
            fault={own ? fault : undefined}
          />
        )
      })}
      <h2>{say.course}</h2>
      <Rows ordered label={say.course}>
        {steps.map((step) => (
          <Row
            key={step.id}
            title={step.effective === undefined ? say.verbs[step.verb] : say.judged[step.effective ? 'yes' : 'no']}
            meta={<Dots parts={[dateTime(step.at), step.unit]} />}
          >
            {step.text && <OwnWords>{step.text}</OwnWords>}
          </Row>
        ))}
      </Rows>
    </DeskPage>
  )
}

interface ActFormProps {
  id: string
  verb: IncidentAct
  requestId: string
  text: string | undefined
  fault: Fault | undefined
}

function ActForm({ id, verb, requestId, text, fault }: ActFormProps) {
  const say = useFace().t.incident
  const errorOf = useFieldError(fault)
  return (
    <Sheet>
      <FaultNotice fault={fault} />
      <PostForm action={incidentPaths.acts(id)} requestId={requestId} label={say.acts[verb]}>
        <input type="hidden" name="verb" value={verb} />
        {verb !== 'taken' && (
          <TextArea
            id={fault ? undefined : `text-${verb}`}
            name="text"
            label={say.actText[verb]}
            hint={say.actHint}
            value={text}
            rows={3}
            maxLength={300}
            required
            need=""
            error={errorOf('text')}
          />
        )}
        <Buttons>
          <Button kind="main">{say.acts[verb]}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
