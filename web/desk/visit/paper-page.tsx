import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

interface ListedDoor {
  id: string
  doorText: string
  headMask: string | null
  gridName: string
}

interface PaperProps {
  requestId: string
  typed: Record<string, string | undefined>
  authors: readonly { id: string; name: string }[]
  grids: readonly { value: string; label: string }[]
  /** The household that was chosen. */
  door: ListedDoor | undefined
  /** What was looked for, and what was found. */
  find: string | undefined
  found: readonly ListedDoor[]
  /** The record that was just entered. */
  saved: string | undefined
  fault?: Fault | undefined
}

const HERE = '/desk/paper-records/new'

/** First the household, out of a list and not by a number; then what stands on the paper, with its own day and visitor. */
export function PaperRecordPage(props: PaperProps) {
  const { t } = useFace()
  const say = t.visit.paper
  const { saved, door, typed } = props
  return (
    <DeskPage title={say.title} lede={say.lede} rail={gridRail(t, HERE)}>
      {saved && (
        <Notice tone="done" live>
          <p>
            {say.saved}{' '}
            <a class="tap" href={`/desk/grid-records/${saved}`}>
              {say.seeSaved}
            </a>
          </p>
        </Notice>
      )}
      {door ? (
        <p>
          {say.household}: <b>{<OwnWords>{door.doorText}</OwnWords>}</b>{' '}
          {door.headMask && <OwnWords>{door.headMask}</OwnWords>} · {door.gridName} <a href={HERE}>{say.another}</a>
        </p>
      ) : (
        <FindDoor {...props} />
      )}
      {(door || typed['gridCode'] !== undefined) && <PaperForm {...props} />}
    </DeskPage>
  )
}

function FindDoor({ find, found }: PaperProps) {
  const { t } = useFace()
  const say = t.visit.paper
  return (
    <Sheet>
      <form class="form" action={HERE} method="get">
        <Field name="find" type="search" label={say.find} value={find} need="" autoComplete="off" />
        <Buttons>
          <Button kind="main">{say.findButton}</Button>
        </Buttons>
      </form>
      {find && found.length === 0 && <p role="status">{say.notFound}</p>}
      {found.length > 0 && (
        <>
          <h2>{say.found}</h2>
          <ul class="rows">
            {found.map(({ id, doorText, headMask, gridName }) => (
              <li key={id}>
                <a class="tap" href={`${HERE}?household=${id}`}>
                  <OwnWords>{doorText}</OwnWords>
                </a>{' '}
                {headMask && <OwnWords>{headMask}</OwnWords>} <span class="quiet">{gridName}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="tap" href={`${HERE}?grid=1`}>
          {say.noHousehold}
        </a>
      </p>
    </Sheet>
  )
}

function PaperForm({ requestId, typed, authors, grids, door, fault }: PaperProps) {
  const { t } = useFace()
  const say = t.visit.paper
  const errorOf = useFieldError(fault)
  const { open: _, ...outcomes } = t.visit.outcomes
  const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <Sheet>
      <FaultNotice fault={fault} />
      <PostForm action="/desk/paper-records" requestId={requestId}>
        <Ground door={door} grids={grids} typed={typed} error={errorOf('gridCode')} />
        <Field
          name="on"
          type="date"
          label={say.on}
          value={typed['on']}
          required
          need=""
          width="short"
          error={errorOf('on')}
          autoComplete="off"
        />
        <Select
          name="author"
          label={say.author}
          value={typed['author']}
          required
          need=""
          options={authors.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorOf('author')}
        />
        <Select
          name="kind"
          label={say.kind}
          value={typed['kind'] ?? 'visit'}
          required
          need=""
          options={options(t.visit.duties)}
          error={errorOf('kind')}
        />
        <Select
          name="outcome"
          label={say.outcome}
          blank=""
          value={typed['outcome']}
          options={options(outcomes)}
          error={errorOf('outcome')}
        />
        <TextArea name="text" label={say.text} value={typed['text']} maxLength={2000} error={errorOf('text')} />
        <Buttons>
          <Button kind="main">{t.common.save}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

/** The grid of the household that was chosen, or one out of the list. */
function Ground({
  door,
  grids,
  typed,
  error,
}: Pick<PaperProps, 'door' | 'grids' | 'typed'> & { error: string | undefined }) {
  const say = useFace().t.visit.paper
  if (door)
    return (
      <>
        <input type="hidden" name="householdId" value={door.id} />
        <input type="hidden" name="gridCode" value={typed['gridCode']} />
      </>
    )
  return (
    <Select
      name="gridCode"
      label={say.grid}
      blank={say.chooseGrid}
      value={typed['gridCode']}
      required
      need=""
      options={grids}
      error={error}
    />
  )
}
