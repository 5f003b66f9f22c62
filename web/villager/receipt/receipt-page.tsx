import { formatReceipt } from '#kernel/receipt.ts'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { type Fault, FaultNotice } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { Card } from './card.tsx'
import { stateIn } from './days.ts'
import { Holder } from './holder.tsx'
import { Next } from './next.tsx'
import { Answer, OwnActs } from './own-acts.tsx'
import { Photos } from './photos.tsx'
import { Steps } from './steps.tsx'
import { Verdict } from './verdict.tsx'
import type { ReceiptAct, ReceiptView, Typed } from './view.ts'

interface ReceiptPageProps {
  view: ReceiptView
  /** Straight after sending. */
  fresh?: boolean
  /** What was just done here. */
  done?: ReceiptAct | undefined
  typed?: Typed | undefined
  fault?: Fault | undefined
}

/** What the receipt opens: where it is, whose hands it is in, by when, every step, and what one can do. */
export function ReceiptPage({ view, fresh = false, done, typed, fault }: ReceiptPageProps) {
  const { t } = useFace()
  const words = t.receipt
  const verdict = view.may.say && (view.state === 'handled' || view.outcome === 'no-answer')
  const gone = typed !== undefined && !offersStill(view, typed.act, verdict)
  return (
    <VillagerPage
      title={fresh ? words.fresh.title : words.title(formatReceipt(view.receipt))}
      village={view.village}
      scripts={['receipt.js']}
      unlisted
    >
      <Head view={view} fresh={fresh} />
      {done && !fault && (
        <Notice tone="done" live>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      {gone && <Gone typed={typed} fault={fault} />}
      {fresh && <Card view={view} />}
      {fresh && view.advice && (
        <Notice tone="late">
          <p>{view.advice}</p>
        </Notice>
      )}
      {view.joined && (
        <Notice>
          <p>{words.joined}</p>
        </Notice>
      )}
      {view.state === 'closed' && <Closed view={view} />}
      {verdict && <Verdict view={view} {...(typed?.act === 'said' ? { typed, fault } : {})} />}
      {view.state === 'waiting' && <Answer view={view} typed={typed} fault={fault} />}
      {fresh && <Next view={view} />}
      <Holder view={view} />
      <Steps view={view} />
      <Tracks view={view} />
      <Words view={view} />
      <Parts view={view} />
      <OwnActs view={view} typed={typed} fault={fault} />
      {!fresh && (
        <section aria-labelledby="card-title">
          <h2 id="card-title">{words.card}</h2>
          <Card view={view} />
        </section>
      )}
    </VillagerPage>
  )
}

function offersStill({ may, state }: ReceiptView, act: ReceiptAct, verdict: boolean): boolean {
  if (act === 'said') return verdict
  if (act === 'reopened') return may.reopen && state === 'closed'
  return { added: may.add, urged: may.urge, withdrawn: may.withdraw }[act]
}

/** The matter moved on while the form was open: why nothing was done, and the words, so that they can be used elsewhere. */
function Gone({ typed, fault }: { typed: Typed; fault: Fault | undefined }) {
  const { t } = useFace()
  const words = typed.text || typed.reason
  return (
    <>
      <FaultNotice fault={fault && { code: fault.code, status: fault.status, params: fault.params }} />
      {words && (
        <Sheet>
          <p class="quiet">{t.receipt.yourWords}</p>
          <OwnText text={words} />
        </Sheet>
      )}
    </>
  )
}

function Head({ view, fresh }: { view: ReceiptView; fresh: boolean }) {
  const { t } = useFace()
  const words = t.receipt
  const state = stateIn(t, view.state, view.outcome)
  return (
    <Plate
      small
      above={
        view.part ? (
          <a class="tap" href={paths.receipt(formatReceipt(view.receipt))}>
            {words.parts.back}
          </a>
        ) : undefined
      }
      title={fresh ? words.fresh.title : state}
      lede={fresh ? words.fresh.lead : <OwnWords>{view.title || view.kind}</OwnWords>}
    />
  )
}

function Closed({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const formats = useFormats()
  const outcome = view.outcome ?? 'withdrawn'
  const when = view.closedAt ? formats.day(view.closedAt) : ''
  const tone = outcome === 'solved' ? 'done' : outcome === 'withdrawn' || outcome === 'merged' ? 'info' : 'soon'
  return (
    <Notice tone={tone}>
      <p>{t.receipt.closed[outcome](when)}</p>
    </Notice>
  )
}

/** What was said, by those who may read it. */
function Words({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.receipt
  const { kind, place, placeText, reportedAt, forOther, first, text, photos } = view
  if (!first) return <p class="aside">{words.following}</p>
  return (
    <Disclosure
      id="words"
      summary={
        <>
          <b>{words.yourWords}</b> <span class="quiet nb">{words.reportedOn(formats.date(reportedAt))}</span>
        </>
      }
    >
      <OwnText text={text} />
      {photos.length > 0 && <Photos urls={photos} />}
      <p class="quiet">
        <Dots parts={[kind, place]} />
      </p>
      {placeText && (
        <p class="quiet">
          <OwnWords>{placeText}</OwnWords>
        </p>
      )}
      {forOther && <p class="quiet">{words.forOther(forOther)}</p>}
    </Disclosure>
  )
}

/** One case, one code: opinions, agreements and forms of the courses that the law has for it open with the same receipt. */
function Tracks({ view: { receipt, courses } }: { view: ReceiptView }) {
  const { t } = useFace()
  if (!courses) return null
  const typed = formatReceipt(receipt)
  return (
    <Rows>
      {courses.petition && <Row href={paths.receiptPetition(typed)} title={t.petition.own.link} />}
      {courses.dispute && <Row href={paths.receiptDispute(typed)} title={t.dispute.own.link} />}
      <Row href={paths.receiptMandate(typed)} title={t.mandate.own.link} />
    </Rows>
  )
}

function Parts({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const words = t.receipt.parts
  if (view.parts.length === 0) return null
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title">{words.title}</h2>
      <p>{words.text}</p>
      <Rows>
        {view.parts.map(({ id, title, state }) => (
          <Row
            key={id}
            href={paths.receipt(formatReceipt(view.receipt), id)}
            title={<OwnWords>{title}</OwnWords>}
            meta={t.matter.states[state]}
          />
        ))}
      </Rows>
    </section>
  )
}
