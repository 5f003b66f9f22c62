import { ReserveCourse, ReserveStageTag } from '#web/ui/board/reserve-parts.tsx'
import { reservePaths, type ShownRecruitment, type ShownReserve } from '#web/ui/board/reserve-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { FindReceiptPage } from '../find-receipt-page.tsx'

interface ApplyView {
  recruitment: Pick<ShownRecruitment, 'id' | 'title' | 'posts' | 'applyUntil'>
  typed: {
    id: string
    village?: string | undefined
    name?: string | undefined
    phone?: string | undefined
    born?: string | undefined
  }
  fault?: Fault | undefined
}

/** Four questions and no more. */
export function ApplyPage({ recruitment, typed, fault }: ApplyView) {
  const say = useFace().t.reserve
  const { date } = useFormats()
  const errorOf = useFieldError(fault)
  const of = (name: 'name' | 'phone' | 'born') => ({
    name,
    label: say.fields[name],
    value: typed[name],
    required: true,
    error: errorOf(name),
  })
  return (
    <VillagerPage
      title={say.apply}
      trail={[
        { label: say.title, href: reservePaths.list },
        { label: say.one, href: reservePaths.one(recruitment.id) },
        { label: say.apply },
      ]}
      unlisted
    >
      <div class="plate plate-small">
        <h1>{say.apply}</h1>
        <p class="lead">
          <OwnWords>{recruitment.title}</OwnWords>
        </p>
      </div>
      <p>{say.applyLede}</p>
      <p>{say.applyOpen(date(recruitment.applyUntil))}</p>
      <FaultNotice fault={fault} />
      <PostForm action={reservePaths.applications(recruitment.id)} label={say.apply}>
        <input type="hidden" name="id" value={typed.id} />
        <Select
          name="village"
          label={say.fields.village}
          value={typed.village}
          blank=""
          options={recruitment.posts.map(({ village, name }) => ({ value: village, label: name }))}
          required
          error={errorOf('village')}
        />
        <Field {...of('name')} maxLength={40} autoComplete="name" />
        <Field {...of('phone')} hint={say.hints.phone} maxLength={20} inputMode="tel" autoComplete="tel" />
        <Field {...of('born')} width="short" maxLength={4} inputMode="numeric" autoComplete="bday-year" />
        <Button kind="main" wide>
          {say.send}
        </Button>
      </PostForm>
    </VillagerPage>
  )
}

/** Taken down: the receipt is the way back to the result. */
export function AppliedPage({ receipt, recruitment }: { receipt: string; recruitment: string }) {
  const say = useFace().t.reserve
  return (
    <VillagerPage title={say.takenTitle} unlisted>
      <div class="plate plate-small">
        <h1>{say.takenTitle}</h1>
      </div>
      <Notice tone="info">
        <p>{say.takenText}</p>
      </Notice>
      <Receipt code={receipt}>
        <Buttons>
          <ButtonLink kind="main" href={reservePaths.own}>
            {say.findTitle}
          </ButtonLink>
          <ButtonLink href={reservePaths.one(recruitment)}>{say.one}</ButtonLink>
        </Buttons>
      </Receipt>
    </VillagerPage>
  )
}

export function FindApplicationPage({ typed, fault }: { typed: string; fault?: Fault | undefined }) {
  const say = useFace().t.reserve
  const words = { title: say.findTitle, lede: say.findLede, receipt: say.receipt, look: say.look }
  return <FindReceiptPage action={reservePaths.own} words={words} typed={typed} fault={fault} />
}

/** What became of one's own application: everything but the name. */
export function OwnApplicationPage({ one }: { one: ShownReserve }) {
  const say = useFace().t.reserve
  return (
    <VillagerPage title={say.findTitle} unlisted>
      <div class="plate plate-small">
        <h1>{say.findTitle}</h1>
        <p>
          <OwnWords>{one.villageName}</OwnWords> <ReserveStageTag stage={one.stage} />
        </p>
      </div>
      <Sheet>
        <h2>{say.course}</h2>
        <ReserveCourse facts={one.facts} growth={one.growth} names={one} />
      </Sheet>
      <Buttons>
        <ButtonLink href={reservePaths.one(one.recruitment.id)}>{say.one}</ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}
