import { flaggedOf, type ReturnFault } from '#capabilities/fund/rules/index.ts'
import type { DeskVerb } from '#capabilities/fund/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { FundBars, FundCourse, FundFacts, Recipients } from '#web/ui/board/fund-parts.tsx'
import { FundStage } from '#web/ui/board/fund-rows.tsx'
import { fundPaths, type ShownFund } from '#web/ui/board/fund-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { ActForm } from './act-form.tsx'
import { fundRail } from './rail.ts'

export interface DeskFundView {
  fund: ShownFund
  may: Record<DeskVerb | 'payees' | 'file', boolean>
  turn: 'village' | 'committee' | 'town' | undefined
  idOf: (verb: DeskVerb) => string
  refusal?: { verb: DeskVerb; typed: Typed; fault: Fault; faults: readonly ReturnFault[] } | undefined
  done: boolean
}

/** What is most likely wanted now stands open; the rest is folded. */
const FIRST: readonly DeskVerb[] = ['answered', 'cleared', 'announced', 'approved', 'returned', 'ordered', 'closed']

export function DeskFundPage({ view }: { view: DeskFundView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const { fund, may } = view
  const { state, village } = fund
  const say = t.fundDesk
  const first = state.list === 0 && may.listed ? 'listed' : FIRST.find((verb) => may[verb])
  const rest = (Object.keys(say.acts) as DeskVerb[]).filter((verb) => may[verb] && verb !== first) // The words of every act.
  const flagged = flaggedOf(state)
  return (
    <DeskPage
      title={state.title}
      lede={village.name}
      rail={fundRail(t, fundPaths.deskOne(fund.id))}
      listHref={fundPaths.desk}
      tools={
        <ButtonLink icon="eye" href={fundPaths.one(village.code, fund.id)}>
          {say.publicPage}
        </ButtonLink>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <p>
        <FundStage stage={state.stage} /> {view.turn && say.turn[view.turn]}
      </p>
      {flagged > 0 && (
        <Notice tone="soon">
          <p>{t.fund.flaggedNotice(number(flagged))}</p>
        </Notice>
      )}
      <Faults faults={view.refusal?.faults ?? []} />
      {first && <ActForm view={view} verb={first} open />}
      {rest.map((verb) => (
        <ActForm key={verb} view={view} verb={verb} />
      ))}
      <Sheet>
        <FundBars fund={fund} />
        <FundFacts fund={fund} />
      </Sheet>
      <Batches view={view} />
      {state.lines.length > 0 && <Names view={view} />}
      <Sheet>
        <h2>{t.fund.course}</h2>
        <FundCourse fund={fund} />
      </Sheet>
    </DeskPage>
  )
}

/** The bank's file row by row: nothing of it was taken. */
function Faults({ faults }: { faults: readonly ReturnFault[] }) {
  const say = useFace().t.fundDesk
  const { number } = useFormats()
  if (faults.length === 0) return null
  return (
    <Table
      caption={say.faults}
      rows={faults.slice(0, 100)}
      rowKey={({ row, code, said }) => `${row} ${code} ${said}`}
      columns={[
        { key: 'row', head: say.faultRow, cell: ({ row }) => `${say.faultRow} ${number(row)}` },
        { key: 'why', head: say.faultWhy, cell: ({ code }) => say.faultCodes[code] },
        { key: 'said', head: say.faultSaid, cell: ({ said }) => <OwnWords>{said}</OwnWords> },
      ]}
    />
  )
}

/** Each file for the bank, and whether it was answered. */
function Batches({ view: { fund, may } }: { view: DeskFundView }) {
  const { fund: say, fundDesk } = useFace().t
  const { number } = useFormats()
  const { payments } = fund.state
  if (payments.length === 0) return null
  return (
    <Table
      caption={say.payments}
      rows={payments}
      rowKey={({ id }) => id}
      columns={[
        { key: 'batch', head: say.batch, cell: ({ batch }) => batch },
        { key: 'people', head: say.people, num: true, cell: ({ lines }) => number(lines.length) },
        { key: 'cents', head: say.amount, num: true, cell: ({ cents }) => writeCents(cents) },
        {
          key: 'state',
          head: say.result,
          cell: ({ id, returned }) => (
            <>
              <Tag tone={returned ? 'done' : 'info'}>{say.batchState[returned ? 'true' : 'false']}</Tag>{' '}
              {may.file && (
                <a href={fundPaths.file(fund.id, id)} download>
                  {fundDesk.file}
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Names({ view: { fund, may } }: { view: DeskFundView }) {
  const { fund: say, fundDesk } = useFace().t
  const href = fundPaths.deskOne(fund.id)
  return (
    <div>
      <h2>{say.recipients}</h2>
      <Recipients fund={fund} />
      {may.payees && (
        <Buttons>
          <ButtonLink icon={fund.payees ? 'lock' : 'eye'} href={fund.payees ? href : `${href}?names=1`}>
            {fund.payees ? fundDesk.hideNames : fundDesk.names}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  )
}
