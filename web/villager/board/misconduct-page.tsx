import { Notice } from '#web/ui/components/notice.tsx'
import { PersonRow } from '#web/ui/components/person.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { MoreRow, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import type { Telephone } from './phones.tsx'

interface MisconductProps {
  village?: VillageOfPage | undefined
  hotline?: Telephone | undefined
  commission?: Telephone | undefined
}

/**
 * How to report an official: sealed in the phone, by telephone, by paper, in person. The village's own telephone stands on every page but this one.
 */
export function MisconductPage({ village, hotline, commission }: MisconductProps) {
  const words = useFace().t.noticeboard.misconduct
  const name = commission?.name ?? ''
  return (
    <VillagerPage title={words.title} village={village && { code: village.code, name: village.name }}>
      <Plate small title={words.title} lede={words.lead} />
      <Rows label={words.sealed}>
        <Row href="/tipoff" icon="shield" title={words.sealed}>
          {words.sealedText}
        </Row>
        <MoreRow href="/tipoff/mailbox">{words.answer}</MoreRow>
      </Rows>
      <section aria-labelledby="ways-title">
        <h2 id="ways-title">{words.how}</h2>
        <Rows>
          {hotline && <PersonRow name={words.call} posts={[words.callText]} phone={hotline.number} />}
          {commission && <PersonRow name={words.office} posts={[words.officeText(name)]} phone={commission.number} />}
          <Row title={words.letter} icon="mail">
            {words.letterText(name)}
          </Row>
        </Rows>
        <p class="aside">{words.tell}</p>
      </section>
      <Notice tone="late">
        <p>{words.notHere}</p>
      </Notice>
      <p>
        <a class="tap" href={village ? paths.report(village.code) : '/'}>
          {words.other}
        </a>
      </p>
    </VillagerPage>
  )
}
