import type { Family } from '#capabilities/playbook/schema.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { familyHref, ruleHref } from './shown-rule.ts'

export interface FamiliesPageProps {
  mayAmend: boolean
  families: readonly { family: Family; rules: number; since: string }[]
  /** This year and the next, as far as their holidays are not entered. */
  openYears: readonly number[]
}

export function FamiliesPage({ mayAmend, families, openYears }: FamiliesPageProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.playbook
  return (
    <DeskPage title={words.title} lede={words.lede} rail={{ area: 'playbook', groups: [] }}>
      <OpenYears years={openYears} mayAmend={mayAmend} />
      <Rows label={words.title}>
        {families.map(({ family, rules, since }) => (
          <Row
            key={family}
            href={familyHref(family)}
            title={words.families[family]}
            meta={[words.count(formats.number(rules)), words.since(formats.date(since))].join(' · ')}
          />
        ))}
      </Rows>
      {!mayAmend && <p class="quiet">{words.readOnly}</p>}
    </DeskPage>
  )
}

export function OpenYears({ years, mayAmend }: { years: readonly number[]; mayAmend: boolean }) {
  const { t } = useFace()
  if (years.length === 0) return null
  return (
    <Notice tone="soon">
      <p>{t.playbook.holidays.open(years.join(t.course.holdersAnd))}</p>
      {mayAmend && (
        <Buttons>
          {years.map((year) => (
            <ButtonLink key={year} href={ruleHref('holidays', String(year))}>
              {t.playbook.holidays.enter(String(year))}
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </Notice>
  )
}
