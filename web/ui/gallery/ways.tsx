import { KeyHints } from '../components/key-hint.tsx'
import { BackLink, Breadcrumb, Pagination, ProgressSteps, Tabs } from '../components/navigation.tsx'
import { Queue } from '../components/queue.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { useFace } from '../face.tsx'
import { Section } from './section.tsx'

export function Ways() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <Section id="ways" title={t.gallery.ways}>
      <BackLink href="#ways">{sample.village}</BackLink>
      <Breadcrumb trail={[{ label: sample.all, href: '#ways' }, { label: sample.village }]} />
      <ProgressSteps steps={[sample.stepWrite, sample.stepCheck, sample.stepDone]} at={2} />
      <Tabs
        label={t.gallery.ways}
        tabs={[
          { label: sample.tabMine, href: '#mine', count: '12', current: true },
          { label: sample.tabAll, href: '#all', count: '117' },
          { label: sample.tabDone, href: '#done' },
        ]}
      />
      <SearchBox action="#ways" label={t.common.search} hint={sample.searchHint} value={sample.where} />
      <Pagination newer="#ways" older="#ways" summary={sample.pagesSummary} />
      <KeyHints
        hints={[
          { keys: ['J', 'K'], does: sample.keyMove },
          { keys: [t.common.keys.enter], does: sample.keyOpen },
          { keys: ['/'], does: sample.keyFind },
        ]}
      />
    </Section>
  )
}

export function Queues() {
  const { sample } = useFace().t.gallery
  return (
    <>
      <Queue
        title={sample.queueLate}
        count={sample.count(1)}
        items={[
          {
            key: 'one',
            href: '#one',
            title: sample.queueOne,
            due: { state: 'late', minutes: -88 },
            holder: sample.townDesk,
            mine: true,
            meta: sample.queueOneMeta,
            waits: sample.waits(2),
            current: true,
          },
        ]}
      />
      <Queue
        title={sample.queueToday}
        count={sample.count(2)}
        items={[
          {
            key: 'two',
            href: '#two',
            title: sample.queueTwo,
            due: { state: 'soon', minutes: 130 },
            holder: sample.team,
            meta: sample.queueTwoMeta,
            waits: sample.waits(11),
          },
          {
            key: 'three',
            href: '#three',
            title: sample.queueThree,
            due: { state: 'paused', reason: sample.waiting },
            holder: sample.unitWater,
            meta: sample.queueThreeMeta,
          },
        ]}
      />
    </>
  )
}
