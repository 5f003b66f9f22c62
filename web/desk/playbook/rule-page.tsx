import type { Family } from '#capabilities/playbook/schema.ts'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { AmendForm, type AmendFormProps } from './amend-form.tsx'
import { StandingTag } from './family-page.tsx'
import { HolidayTable, isHolidayYear } from './holiday-table.tsx'
import { familyHref, type ShownVersion } from './shown-rule.ts'

export interface RulePageProps {
  family: Family
  ruleKey: string
  /** Everything ever written under the key, the latest first. */
  versions: readonly ShownVersion[]
  form?: AmendFormProps | undefined
  done?: boolean | undefined
}

/** One rule: what holds when, on what basis, what was written before, and the form that writes the next. */
export function RulePage({ family, ruleKey, versions, form, done }: RulePageProps) {
  const { t } = useFace()
  const words = t.playbook
  const counting = versions.filter(({ counts }) => counts)
  const title = counting[0]?.name ?? ruleKey
  return (
    <DeskPage title={title} lede={`${family}/${ruleKey}`} rail={{ area: 'playbook', groups: [] }}>
      <BackLink href={familyHref(family)}>{words.families[family]}</BackLink>
      {done && (
        <Notice tone="done" live>
          <p>{words.saved}</p>
        </Notice>
      )}
      {versions.length === 0 && !form && <EmptyState title={words.none} />}
      {counting.map((version) => (
        <RuleSection key={version.validFrom} version={version} />
      ))}
      {versions.length > counting.length && <History versions={versions} />}
      {form && <AmendForm {...form} />}
    </DeskPage>
  )
}

function RuleSection({ version }: { version: ShownVersion }) {
  const { t, lang } = useFace()
  const formats = useFormats()
  const words = t.playbook
  const { validFrom, validTo, basis, body, standing } = version
  return (
    <section class="rule">
      <h2>
        {words.period(formats.date(validFrom), validTo && formats.date(validTo))} <StandingTag standing={standing} />
      </h2>
      <Facts
        facts={[
          { label: words.basis, value: <MixedWords text={basis[lang === 'en' ? 'en' : 'zh']} /> },
          { label: words.source, value: basis.source && <OwnWords>{basis.source}</OwnWords> },
          { label: words.history, value: writtenWords(version) },
        ]}
      />
      {isHolidayYear(body) ? <HolidayTable year={body} /> : <RuleBody body={body} />}
    </section>
  )

  function writtenWords({ version: number, byEditor, writtenAt }: ShownVersion): string {
    const when = byEditor ? words.writtenAt(formats.dateTime(writtenAt)) : words.firstLoad
    return [words.version(formats.number(number)), when].join(' · ')
  }
}

function RuleBody({ body }: { body: unknown }) {
  const { t } = useFace()
  return (
    <Disclosure summary={t.playbook.body}>
      <pre class="code">{JSON.stringify(body, null, 2)}</pre>
    </Disclosure>
  )
}

function History({ versions }: { versions: readonly ShownVersion[] }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.playbook
  return (
    <section>
      <h2>{words.history}</h2>
      {versions
        .filter(({ counts }) => !counts)
        .map((version) => (
          <Disclosure
            key={`${version.validFrom} ${version.version}`}
            summary={[
              words.period(formats.date(version.validFrom), version.validTo && formats.date(version.validTo)),
              words.version(formats.number(version.version)),
              version.byEditor ? words.writtenAt(formats.dateTime(version.writtenAt)) : words.firstLoad,
            ].join(' · ')}
          >
            <pre class="code">{JSON.stringify({ basis: version.basis, body: version.body }, null, 2)}</pre>
          </Disclosure>
        ))}
    </section>
  )
}
