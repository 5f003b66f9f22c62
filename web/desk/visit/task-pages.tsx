import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Dots, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'
import { HeldWords } from './held-words.tsx'

export interface HeldAside {
  recordId: string
  hash: string
  why: 'same-id-other-content' | 'refused' | 'revoked' | 'exported'
  by: string
  at: Date
  content: string
}

export function QuarantinePage({ held }: { held: readonly HeldAside[] }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.visit.quarantine
  return (
    <DeskPage title={say.title} lede={say.lede} rail={gridRail(t, '/desk/quarantine')}>
      <ButtonLink icon="inbox" href="/desk/quarantine/imports">
        {say.import.title}
      </ButtonLink>
      {held.length === 0 && <EmptyState icon="done" title={say.none} />}
      {held.map((one) => (
        <Sheet key={one.hash}>
          <h2>{say.why[one.why]}</h2>
          <p class="quiet">{`${one.by} · ${dateTime(one.at)}`}</p>
          <HeldWords content={one.content} />
          <details>
            <summary>{say.content}</summary>
            <p>{one.content}</p>
          </details>
          <PostForm action={`/desk/quarantine/${one.recordId}`} label={`${say.why[one.why]} ${one.hash.slice(0, 8)}`}>
            <input type="hidden" name="hash" value={one.hash} />
            <Buttons>
              {one.why !== 'same-id-other-content' && (
                <Button kind="main" name="settlement" value="taken">
                  {say.take}
                </Button>
              )}
              <Button name="settlement" value="set-aside">
                {say.aside}
              </Button>
            </Buttons>
          </PostForm>
        </Sheet>
      ))}
    </DeskPage>
  )
}

export interface Sampled {
  id: string
  kind: string
  gridName: string
  day: string
  text: string | null
  author: string
  verdict: string | null
  /** In words. */
  why: string | undefined
  own: boolean
}

interface SamplesPageProps {
  of: number
  records: readonly Sampled[]
  month: string
  /** Why a record may be invalid, as the playbook has it. */
  reasons: readonly { value: string; label: string }[]
}

export function SamplesPage({ of, records, month, reasons }: SamplesPageProps) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.visit.samples
  const duties: Record<string, string> = t.visit.duties
  return (
    <DeskPage title={say.title} lede={say.lede(records.length, of)} rail={gridRail(t, '/desk/record-samples')}>
      {records.length === 0 && <EmptyState icon="done" title={say.none} />}
      {records.map((one) => (
        <Sheet key={one.id}>
          <h2>{`${duties[one.kind] ?? one.kind} · ${one.gridName}`}</h2>
          <p class="quiet">{`${date(one.day)} · ${one.author}`}</p>
          <p>{one.text}</p>
          {one.verdict ? (
            <p>
              <Dots parts={[one.verdict === 'valid' ? say.valid : say.invalid, one.why ?? undefined]} />
            </p>
          ) : (
            !one.own && (
              <PostForm action={`/desk/record-samples/${one.id}`} label={`${one.gridName} ${one.id}`}>
                <input type="hidden" name="month" value={month} />
                <Select id={`why-${one.id}`} name="why" label={say.reason} blank="" options={reasons} />
                <Buttons>
                  <Button name="verdict" value="valid">
                    {say.valid}
                  </Button>
                  <Button name="verdict" value="invalid">
                    {say.invalid}
                  </Button>
                </Buttons>
              </PostForm>
            )
          )}
        </Sheet>
      ))}
    </DeskPage>
  )
}
