import { Button, ButtonLink, Buttons } from '../components/button.tsx'
import { Confirm, Disclosure } from '../components/disclosure.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Facts } from '../components/facts.tsx'
import { Figure } from '../components/figure.tsx'
import { PostForm } from '../components/form.tsx'
import { Moment } from '../components/moment.tsx'
import { Notice } from '../components/notice.tsx'
import { CallBox, PersonRow } from '../components/person.tsx'
import { Receipt } from '../components/receipt.tsx'
import { Dots, MoreRow, Row, Rows, Sheet } from '../components/sheet.tsx'
import { Tag } from '../components/tag.tsx'
import { useFace } from '../face.tsx'
import { sampleCode } from './sample-code.ts'
import { Section } from './section.tsx'

export function Papers() {
  const { t, now } = useFace()
  const { sample } = t.gallery
  return (
    <>
      <Notices />
      <Section id="papers" title={t.gallery.papers}>
        <Rows label={t.gallery.papers}>
          <Row href="#papers" meta={sample.rowMeta} title={sample.rowTitle}>
            {sample.rowText}
          </Row>
          <Row
            title={sample.rowSecond}
            tag={<Tag tone="late">{sample.late}</Tag>}
            end={
              <ButtonLink href="#papers" label={`${sample.urge} ${sample.rowSecond}`}>
                {sample.urge}
              </ButtonLink>
            }
          >
            {sample.rowSecondText}
          </Row>
          <Row href="#papers" icon="wrench" title={sample.queueOne} meta={sample.queueOneMeta} />
          <PersonRow name={sample.person} posts={[sample.personPost, sample.personPostMore]} phone="0571-0000 1103" />
          <MoreRow href="#papers">{sample.rowMore}</MoreRow>
        </Rows>
        <Sheet>
          <Facts
            facts={[
              { label: sample.factHolder, value: sample.factHolderValue },
              { label: sample.factDue, value: <Moment at={now} /> },
              { label: sample.factPlace, value: sample.factPlaceValue },
            ]}
          />
        </Sheet>
        <Sheet>
          <Figure label={sample.figureReopened} value="64" unit={sample.figureUnit} period={sample.periodMonth} />
        </Sheet>
        <Sheet pad={false}>
          <EmptyState>
            <Buttons>
              <ButtonLink href="#papers" icon="refresh">
                {t.common.back}
              </ButtonLink>
            </Buttons>
          </EmptyState>
        </Sheet>
      </Section>
      <Receipts />
    </>
  )
}

function Receipts() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <Section id="receipts" title={t.gallery.receipts}>
      <Receipt code="7K3M92PX" checkCode="4826" qr={sampleCode}>
        <Buttons>
          <ButtonLink href="#receipts" icon="print">
            {t.common.print}
          </ButtonLink>
        </Buttons>
      </Receipt>
      <CallBox
        id="sample-call"
        title={sample.callWho}
        phone={{ name: sample.callWho, number: '0571-0000 1100', hours: sample.callHours }}
      >
        <p>{t.villager.callText}</p>
      </CallBox>
    </Section>
  )
}

function Notices() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <Section id="notices" title={t.gallery.notices}>
      <Notice>
        <p>{sample.noticeInfo}</p>
      </Notice>
      <Notice tone="soon">
        <p>{sample.noticeSoon}</p>
      </Notice>
      <Notice tone="late" title={sample.noticeLate}>
        <Buttons>
          <ButtonLink href="#notices">{sample.answer}</ButtonLink>
        </Buttons>
      </Notice>
      <Notice tone="done" title={sample.noticeTitle} live>
        <p>{sample.noticeDone}</p>
      </Notice>
      <Disclosure icon="stamp" summary={<Dots parts={[sample.unchanged, sample.witnesses]} />}>
        <p>{sample.unchangedMore}</p>
      </Disclosure>
      <Confirm id="tear" open={sample.tear} warning={sample.tearWarning}>
        <PostForm action="#tear">
          <Button kind="seal">{t.common.confirm}</Button>
        </PostForm>
      </Confirm>
    </Section>
  )
}
