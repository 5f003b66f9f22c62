import type { WarningParams } from '#capabilities/playbook/schema.ts'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { warningRail } from './rail.ts'

interface Words {
  zh: string
  en: string
}

export interface TriedLine {
  key: string
  village: string
  on: string
  titles: readonly string[]
}

export interface BackTestView {
  rules: readonly { key: string; name: Words }[]
  chosen?:
    | {
        key: string
        says: Words
        params: WarningParams
        villages: number
        found: Record<'both' | 'more' | 'less', { n: number; lines: readonly TriedLine[] }>
      }
    | undefined
}

const GROUPS = ['more', 'less', 'both'] as const

/** A rule with other numbers over everything on record; a form that only asks. */
export function BackTestPage({ view: { rules, chosen } }: { view: BackTestView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.warning
  const options = rules.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))
  return (
    <DeskPage title={say.backTest} lede={say.backTestLede} rail={warningRail(face.t, warningPaths.backTest, true)}>
      <Sheet>
        <form class="form" method="get" action={warningPaths.backTest}>
          <Select name="rule" label={say.chooseRule} options={options} value={chosen?.key} need="" />
          {chosen && <Numbers params={chosen.params} />}
          <Buttons>
            <Button kind="main">{say.try}</Button>
          </Buttons>
        </form>
      </Sheet>
      {chosen && (
        <>
          <p>
            <MixedWords text={inWords(face, chosen.says)} />
          </p>
          <p class="quiet">{say.result(number(chosen.villages))}</p>
          {GROUPS.map((group) => (
            <section key={group}>
              <h2>
                {say.found[group]} <span class="num">{number(chosen.found[group].n)}</span>
              </h2>
              <Tried lines={chosen.found[group].lines} label={say.found[group]} />
            </section>
          ))}
        </>
      )}
    </DeskPage>
  )
}

function Numbers({ params }: { params: WarningParams }) {
  const { numbers, noNumbers } = useFace().t.warning
  const names = Object.keys(params) as (keyof WarningParams)[] // Its own keys.
  if (names.length === 0) return <p class="quiet">{noNumbers}</p>
  return (
    <>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          label={numbers[name]}
          value={params[name]}
          inputMode="numeric"
          width="short"
          need=""
        />
      ))}
    </>
  )
}

function Tried({ lines, label }: { lines: readonly TriedLine[]; label: string }) {
  const { t } = useFace()
  const { date } = useFormats()
  if (lines.length === 0) return <p class="quiet">{t.warning.nothing}</p>
  return (
    <Rows label={label}>
      {lines.map(({ key, village, on, titles }) => (
        <Row key={key} title={t.warning.finding(village, date(on))}>
          <OwnWords>
            <Dots parts={titles} />
          </OwnWords>
        </Row>
      ))}
    </Rows>
  )
}
