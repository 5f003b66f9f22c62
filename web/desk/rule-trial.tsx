import type { ComponentChildren, VNode } from 'preact'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

interface Words {
  zh: string
  en: string
}

const GROUPS = ['more', 'less', 'both'] as const
type Group = (typeof GROUPS)[number]

/** What a rule would have found, with what names a finding and what stands beside it. */
export interface TriedLine {
  key: string
  titles: readonly string[]
}

/** Other numbers for a rule, and what it finds with them and without: both, only now, no longer. */
export interface RuleTrialView<Line extends TriedLine> {
  rules: readonly { key: string; name: Words }[]
  chosen?:
    | {
        key: string
        says: Words
        params: Partial<Record<string, number>>
        found: Record<Group, { n: number; lines: readonly Line[] }>
      }
    | undefined
}

interface RuleTrialProps<Line extends TriedLine> {
  view: RuleTrialView<Line>
  action: string
  say: {
    chooseRule: string
    try: string
    nothing: string
    found: Record<Group, string>
    numbers: Partial<Record<string, string>>
    noNumbers?: string
  }
  /** Over what it was tried. */
  over: string | undefined
  finding: (line: Line) => { title: string; meta?: VNode | string }
  /** Fields between the rule and its numbers. */
  children?: ComponentChildren
}

/** A rule with other numbers over what is on record; a form that only asks. */
export function RuleTrial<Line extends TriedLine>({
  view,
  action,
  say,
  over,
  finding,
  children,
}: RuleTrialProps<Line>) {
  const face = useFace()
  const { number } = useFormats()
  const { rules, chosen } = view
  const options = rules.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))
  return (
    <>
      <Sheet>
        <form class="form" method="get" action={action}>
          <Select name="rule" label={say.chooseRule} options={options} value={chosen?.key} need="" />
          {children}
          {chosen && <Numbers params={chosen.params} {...say} />}
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
          <p class="quiet">{over}</p>
          {GROUPS.map((group) => (
            <section key={group}>
              <h2>
                {say.found[group]} <span class="num">{number(chosen.found[group].n)}</span>
              </h2>
              {chosen.found[group].lines.length === 0 && <p class="quiet">{say.nothing}</p>}
              {chosen.found[group].lines.length > 0 && (
                <Rows label={say.found[group]}>
                  {chosen.found[group].lines.map((line) => (
                    <Row key={line.key} {...finding(line)}>
                      <OwnWords>
                        <Dots parts={line.titles} />
                      </OwnWords>
                    </Row>
                  ))}
                </Rows>
              )}
            </section>
          ))}
        </>
      )}
    </>
  )
}

interface NumbersProps {
  params: Partial<Record<string, number>>
  numbers: Partial<Record<string, string>>
  noNumbers?: string
}

function Numbers({ params, numbers, noNumbers }: NumbersProps) {
  const named = Object.entries(params)
  if (named.length === 0 && noNumbers) return <p class="quiet">{noNumbers}</p>
  return (
    <>
      {named.map(([name, value]) => (
        <Field
          key={name}
          name={name}
          label={numbers[name] ?? name}
          value={value}
          inputMode="numeric"
          width="short"
          need=""
        />
      ))}
    </>
  )
}
