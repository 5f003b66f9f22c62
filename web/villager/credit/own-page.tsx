import { isAppealable } from '#capabilities/credit/rules/index.ts'
import { creditPaths, memberPaths, type ShownMember } from '#web/ui/board/credit-view.ts'
import { Entries, MemberStageTag } from '#web/ui/board/member-parts.tsx'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, type Refusal, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { type Option, Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface OwnView {
  member: ShownMember
  idOf: (form: string) => string
  refusal?: Refusal | undefined
  done: boolean
}

/** One's own points: how many, every entry with the post that decided, and what one may say to it. */
export function OwnCreditPage(view: OwnView) {
  const { member, done } = view
  const { t } = useFace()
  const say = t.creditMember
  const { number } = useFormats()
  const against = member.entries.filter(isAppealable)
  return (
    <VillagerPage title={say.own} unlisted>
      <Plate small title={say.balanceIs(number(member.balance))} lede={member.villageName} />
      {done && (
        <Notice tone="done" live>
          <p>{t.thing.done}</p>
        </Notice>
      )}
      <p>
        <MemberStageTag stage={member.stage} />
      </p>
      {member.stage === 'asked' && <p>{say.askedText}</p>}
      {member.stage === 'left' && <p>{say.leftText}</p>}
      <section aria-labelledby="entries">
        <h2 id="entries">{say.entries}</h2>
        <Entries member={member} />
      </section>
      {against.length > 0 && (
        <Appeal {...view} against={against.map(({ entry, text }) => ({ value: entry, label: text }))} />
      )}
      {member.stage === 'joined' && member.items.length > 0 && <Propose {...view} />}
      <Leave {...view} />
      <Buttons>
        <ButtonLink icon="book" href={creditPaths.list(member.villageCode)}>
          {say.readRules}
        </ButtonLink>
      </Buttons>
    </VillagerPage>
  )
}

function useBack({ refusal }: OwnView, verb: string) {
  const back = refusal?.verb === verb ? refusal : undefined
  return { back, typed: back?.typed ?? {}, errorOf: useFieldError(back?.fault) }
}

const Head = ({ id, seen }: { id: string; seen: number }) => (
  <>
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="seen" value={seen} />
  </>
)

function Propose(view: OwnView) {
  const { member, idOf } = view
  const say = useFace().t.creditMember
  const { back, typed, errorOf } = useBack(view, 'proposed')
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{say.verbs.proposed}</h2>
      <Sheet>
        <PostForm action={`${memberPaths.ownOne(member.id)}/proposals`} label={say.verbs.proposed}>
          <FaultNotice fault={back?.fault} />
          <Head id={idOf('proposed')} seen={member.version} />
          <Select
            name="item"
            label={say.fields.item}
            blank=""
            options={member.items.map(({ key, text }) => ({ value: key, label: text }))}
            value={typed['item']}
            required
            error={errorOf('item')}
          />
          <Field
            name="on"
            type="date"
            width="short"
            label={say.fields.on}
            value={typed['on'] ?? member.today}
            required
            error={errorOf('on')}
          />
          <TextArea
            name="note"
            label={say.fields.note}
            hint={say.hints.note}
            value={typed['note']}
            maxLength={500}
            required
            error={errorOf('note')}
          />
          <Button kind="main">{say.verbs.proposed}</Button>
        </PostForm>
      </Sheet>
    </section>
  )
}

function Appeal(view: OwnView & { against: readonly Option[] }) {
  const { member, idOf, against } = view
  const say = useFace().t.creditMember
  const { back, typed, errorOf } = useBack(view, 'appealed')
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{say.verbs.appealed}</h2>
      <Sheet>
        <p>{say.appealText}</p>
        <PostForm action={`${memberPaths.ownOne(member.id)}/appeals`} label={say.verbs.appealed}>
          <FaultNotice fault={back?.fault} />
          <Head id={idOf('appealed')} seen={member.version} />
          <Select
            name="against"
            label={say.fields.against}
            blank=""
            options={against}
            value={typed['against']}
            required
            error={errorOf('against')}
          />
          <TextArea
            name="text"
            label={say.fields.text}
            value={typed['text']}
            maxLength={500}
            required
            error={errorOf('text')}
          />
          <Button kind="main">{say.verbs.appealed}</Button>
        </PostForm>
      </Sheet>
    </section>
  )
}

function Leave(view: OwnView) {
  const { member, idOf } = view
  const say = useFace().t.creditMember
  const verb = member.stage === 'left' ? 'rejoined' : 'left'
  const { back } = useBack(view, verb)
  if (member.stage === 'declined') return null
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">{say.verbs[verb]}</h2>
      <Sheet>
        <p>{verb === 'left' ? say.leaveText : say.returnText}</p>
        <PostForm
          action={`${memberPaths.ownOne(member.id)}/${verb === 'left' ? 'leavings' : 'returns'}`}
          label={say.verbs[verb]}
        >
          <FaultNotice fault={back?.fault} />
          <Head id={idOf(verb)} seen={member.version} />
          <Button>{say.verbs[verb]}</Button>
        </PostForm>
      </Sheet>
    </section>
  )
}
