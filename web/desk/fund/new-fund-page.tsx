import { writeCents } from '#kernel/money.ts'
import { fundPaths, type ShownKind } from '#web/ui/board/fund-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { type FieldName, FundFieldInput, field } from './fields.tsx'
import { fundRail } from './rail.ts'

export interface NewFundView {
  id: string
  village: { code: string; name: string }
  kinds: readonly ShownKind[]
  /** The one that was chosen; without it the list to choose from. */
  kind: ShownKind | undefined
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  items: readonly { id: string; title: string }[]
  typed: Typed
  fault?: Fault | undefined
}

/** First the kind, then the sum, its source and what it rests on. */
export function NewFundPage({ view }: { view: NewFundView }) {
  const face = useFace()
  const say = face.t.fundDesk
  const { kind, village } = view
  return (
    <DeskPage
      title={kind ? inWords(face, kind.name) : say.chooseKind}
      lede={village.name}
      rail={fundRail(face.t, fundPaths.desk)}
      listHref={kind ? fundPaths.deskNew : fundPaths.desk}
    >
      {kind ? (
        <Opening view={view} kind={kind} />
      ) : (
        <>
          <p class="quiet">{say.newHint}</p>
          <Rows label={say.chooseKind}>
            {view.kinds.map(({ key, name, explain, starter }) => (
              <Row
                key={key}
                href={`${fundPaths.deskNew}?kind=${key}`}
                title={inWords(face, name)}
                end={starter && <Tag tone="calm">{face.t.fund.starter}</Tag>}
              >
                {inWords(face, explain)}
              </Row>
            ))}
          </Rows>
        </>
      )}
    </DeskPage>
  )
}

function Opening({ view, kind }: { view: NewFundView; kind: ShownKind }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.fundDesk
  const errorOf = useFieldError(view.fault)
  const { id, village, typed, decisions, items } = view
  const ruled = kind.grounds.includes('rule')
  const options = {
    decision: decisions.map((one) => ({ value: one.id, label: `${one.title} · ${date(one.meetsOn)}` })),
    item: items.map((one) => ({ value: one.id, label: one.title })),
  }
  const input = (type: 'line' | 'money' | 'select', name: FieldName, required = true) => (
    <FundFieldInput
      field={field(type, name, required)}
      typed={typed}
      errorOf={errorOf}
      optionsOf={() => (name === 'item' ? options.item : options.decision)}
      prefix="open"
    />
  )
  const both = kind.grounds.includes('item') && kind.grounds.includes('decision')
  return (
    <>
      <p class="quiet">{inWords(face, kind.basis)}</p>
      {!ruled && decisions.length === 0 && items.length === 0 && (
        <Notice tone="soon">
          <p>{say.noGrounds}</p>
        </Notice>
      )}
      <Sheet>
        <FaultNotice fault={view.fault} />
        <PostForm action={fundPaths.deskNew}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="villageCode" value={village.code} />
          <input type="hidden" name="kind" value={kind.key} />
          {input('line', 'title')}
          {input('line', 'source')}
          {input('line', 'sourcePaper')}
          {input('money', 'totalCents')}
          {ruled && <p class="quiet">{say.ruled}</p>}
          {kind.grounds.includes('decision') && input('select', 'decision', !ruled && !both)}
          {kind.grounds.includes('item') && input('select', 'item', !ruled && !both)}
          {kind.per_unit && (
            <p class="quiet">{say.perUnit(inWords(face, kind.per_unit.unit), writeCents(kind.per_unit.cents))}</p>
          )}
          <Buttons>
            <Button kind="main">{say.open}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </>
  )
}
