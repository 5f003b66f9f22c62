import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { disclosureRail } from './rail.ts'
import { deskPaths, type RailFacts } from './view.ts'

interface DeskRequest {
  id: string
  village: string
  subject: string
  takenAt: Date
  villagers: number
  villagersOf: number
  representatives: number
  representativesOf: number
  isReached: boolean
}

export const REQUEST_COUNTS = ['villagers', 'villagersOf', 'representatives', 'representativesOf'] as const

export interface RequestsDeskView {
  rail: RailFacts
  id: string
  mayTake: boolean
  villages: readonly { code: string; name: string }[]
  requests: readonly DeskRequest[]
  share: { villagers: number; representatives: number }
  typed: Record<string, string>
  fault: Fault | undefined
  taken: boolean
}

/** Signed lists that ask for more: counts only, no signer. */
export function DeskRequestsPage({ view }: { view: RequestsDeskView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure
  const of = (n: number, all: number) => words.desk.counts(formats.number(n), formats.number(all))
  const columns: Column<DeskRequest>[] = [
    { key: 'subject', head: words.request.subject, cell: ({ subject }) => subject },
    { key: 'village', head: words.desk.village, cell: ({ village }) => village },
    { key: 'day', head: words.request.take, cell: ({ takenAt }) => formats.date(takenAt) },
    { key: 'villagers', head: words.request.villagers, num: true, cell: (one) => of(one.villagers, one.villagersOf) },
    {
      key: 'representatives',
      head: words.request.representatives,
      num: true,
      cell: (one) => of(one.representatives, one.representativesOf),
    },
    {
      key: 'reached',
      head: words.desk.stage,
      cell: ({ isReached }) => (isReached ? words.request.reached : words.request.notReached),
    },
  ]
  return (
    <DeskPage
      title={words.desk.requests}
      lede={words.request.lede(view.share.villagers, view.share.representatives)}
      rail={disclosureRail(t, formats, view.rail)}
      sheets={['disclosure-desk.css']}
    >
      <div class="due-body">
        {view.taken && (
          <Notice tone="done" live>
            <p>{words.request.taken}</p>
          </Notice>
        )}
        {view.requests.length === 0 ? (
          <p>{words.request.none}</p>
        ) : (
          <Table
            caption={words.desk.requests}
            quietCaption
            columns={columns}
            rows={view.requests}
            rowKey={({ id }) => id}
          />
        )}
        {view.mayTake && <TakeForm view={view} />}
      </div>
    </DeskPage>
  )
}

function TakeForm({ view }: { view: RequestsDeskView }) {
  const { t } = useFace()
  const words = t.disclosure
  const error = useFieldError(view.fault)
  const labels = {
    villagers: words.request.villagers,
    villagersOf: words.request.villagersOf,
    representatives: words.request.representatives,
    representativesOf: words.request.representativesOf,
  }
  return (
    <section aria-labelledby="take">
      <h2 id="take">{words.request.take}</h2>
      <p class="quiet">{words.request.how}</p>
      <Sheet>
        <FaultNotice fault={view.fault} />
        <PostForm action={deskPaths.requests} label={words.request.take}>
          <input type="hidden" name="id" value={view.id} />
          {view.villages.length === 1 ? (
            <input type="hidden" name="villageCode" value={view.villages[0]?.code} />
          ) : (
            <Select
              name="villageCode"
              label={words.desk.village}
              required
              blank=""
              options={view.villages.map(({ code, name }) => ({ value: code, label: name }))}
              value={view.typed['villageCode']}
              error={error('villageCode')}
            />
          )}
          <Field
            name="subject"
            label={words.request.subject}
            required
            maxLength={60}
            value={view.typed['subject']}
            error={error('subject')}
          />
          {REQUEST_COUNTS.map((name) => (
            <Field
              key={name}
              name={name}
              label={labels[name]}
              required
              inputMode="numeric"
              width="short"
              value={view.typed[name]}
              error={error(name)}
            />
          ))}
          <Button kind="main">{words.request.take}</Button>
        </PostForm>
      </Sheet>
    </section>
  )
}
