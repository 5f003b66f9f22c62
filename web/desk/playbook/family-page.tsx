import type { Family } from '#capabilities/playbook/schema.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { MixedWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag, type Tone } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { OpenYears } from './families-page.tsx'
import { ruleHref, type ShownRule, type Standing } from './shown-rule.ts'

export interface FamilyPageProps {
  mayAmend: boolean
  family: Family
  rules: readonly ShownRule[]
  openYears: readonly number[]
}

const TONES: Record<Standing, Tone> = { inForce: 'done', later: 'info', past: 'calm' }

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useFace()
  return <StateTag tone={TONES[standing]}>{t.playbook[standing]}</StateTag>
}

/** Every rule of a family with its period and its basis. */
export function FamilyPage({ mayAmend, family, rules, openYears }: FamilyPageProps) {
  const { t, lang } = useFace()
  const formats = useFormats()
  const words = t.playbook
  const word = lang === 'en' ? 'en' : 'zh'
  return (
    <DeskPage title={words.families[family]} rail={{ area: 'playbook', groups: [] }}>
      <BackLink href="/desk/playbook">{words.back}</BackLink>
      {family === 'holidays' && <OpenYears years={openYears} mayAmend={mayAmend} />}
      <Rows label={words.families[family]}>
        {rules.map((rule) => (
          <Row
            key={`${rule.key} ${rule.validFrom}`}
            href={ruleHref(family, rule.key)}
            title={rule.name ?? rule.key}
            meta={words.period(formats.date(rule.validFrom), rule.validTo && formats.date(rule.validTo))}
            end={<StandingTag standing={rule.standing} />}
          >
            <MixedWords text={rule.basis[word]} />
          </Row>
        ))}
      </Rows>
      {mayAmend && family !== 'holidays' && (
        <Sheet>
          <form class="form" method="get" action={`/desk/playbook/${family}/new`}>
            <Field name="key" label={words.key} hint={words.keyHint} width="short" maxLength={40} required />
            <Buttons>
              <Button>{words.add}</Button>
            </Buttons>
          </form>
        </Sheet>
      )}
    </DeskPage>
  )
}
