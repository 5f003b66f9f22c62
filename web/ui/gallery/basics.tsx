import { Button, ButtonLink, Buttons } from '../components/button.tsx'
import { DueBadge } from '../components/due-badge.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Dots } from '../components/sheet.tsx'
import { StateTag, Tag, type Tone } from '../components/tag.tsx'
import { useFace } from '../face.tsx'
import { strokes } from '../icons/strokes.ts'
import { Section } from './section.tsx'

const tones: Tone[] = ['late', 'soon', 'done', 'info', 'calm']
// safe: strokes is a constant object and these are its own keys
const iconNames = Object.keys(strokes) as IconName[]
const colours = ['ink', 'ink-2', 'ink-3', 'river', 'river-deep', 'seal', 'amber', 'leaf', 'sky', 'rule-strong'] as const

export function Basics() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <>
      <Section id="words" title={t.gallery.words}>
        <p class="lead">{sample.lead}</p>
        <p>
          {sample.text} <a href="#words">{sample.link}</a> <b class="num">1,599 / 1,743</b>
        </p>
        <p class="quiet">{sample.phoneHint}</p>
        <Dots parts={[sample.unchanged, sample.witnesses, sample.rowMeta]} />
      </Section>
      <Section id="buttons" title={t.gallery.buttons}>
        <Buttons label={sample.withKey} even>
          <Button kind="main" hotkey="G">
            {sample.assign}
          </Button>
          <Button hotkey="A">{sample.accept}</Button>
          <Button hotkey="R">{sample.back}</Button>
          <Button hotkey="D">{sample.answer}</Button>
        </Buttons>
        <Buttons>
          <ButtonLink href="#buttons" kind="main" icon="speak">
            {sample.report}
          </ButtonLink>
          <ButtonLink href="#buttons" icon="download">
            {t.common.download}
          </ButtonLink>
          <Button kind="seal" icon="close">
            {sample.tear}
          </Button>
          <Button kind="text">{sample.notSame}</Button>
        </Buttons>
      </Section>
      <States />
      <Section id="icons" title={t.gallery.icons}>
        <ul class="gallery-icons">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} large />
              <span lang="en">{name}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="colours" title={t.gallery.colours}>
        <ul class="gallery-icons">
          {colours.map((colour) => (
            <li key={colour}>
              <span class={`swatch swatch-${colour}`} />
              <span lang="en">{colour}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function States() {
  const { t } = useFace()
  const { sample } = t.gallery
  return (
    <Section id="states" title={t.gallery.states}>
      <p class="gallery-line">
        {tones.map((tone) => (
          <Tag key={tone} tone={tone}>
            {sample[tone]}
          </Tag>
        ))}
      </p>
      <p class="gallery-line">
        {tones.map((tone) => (
          <StateTag key={tone} tone={tone}>
            {sample[tone]}
          </StateTag>
        ))}
      </p>
      <p class="gallery-line">
        <DueBadge state="late" minutes={-88} />
        <DueBadge state="late" minutes={-840} plate />
        <DueBadge state="soon" minutes={280} />
        <DueBadge state="fine" minutes={660} />
        <DueBadge state="paused" reason={sample.waiting} />
        <DueBadge state="closed" />
        <DueBadge state="none" />
      </p>
    </Section>
  )
}
