import type { PowerStep } from '#capabilities/playbook/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { useFace, useFormats } from '../face.tsx'
import { inWords } from './words.ts'

const ICONS: Record<PowerStep['actor'], IconName> = { village: 'person', committee: 'eye', town: 'building' }

/** How a power is exercised, drawn from its rule: one box a step, who does it, by when, with which paper. */
export function FlowChart({ steps, label }: { steps: readonly PowerStep[]; label: string }) {
  return (
    <ol class="flow" aria-label={label}>
      {steps.map((step, i) => (
        <FlowStep key={step.key} step={step} number={i + 1} />
      ))}
    </ol>
  )
}

function FlowStep({ step, number }: { step: PowerStep; number: number }) {
  const face = useFace()
  const conditions = useConditions(step)
  const isSystem = step.act === 'published'
  return (
    <li class={`flow-step is-${isSystem ? 'system' : step.actor}`}>
      <span class="flow-number num" aria-hidden="true">
        {number}
      </span>
      <div>
        <b class="flow-name">{inWords(face, step.name)}</b>
        <span class="flow-by">
          <Icon name={isSystem ? 'board' : ICONS[step.actor]} />
          {inWords(face, step.by)}
        </span>
        {conditions.length > 0 && <span class="flow-rule">{conditions.join(' · ')}</span>}
      </div>
    </li>
  )
}

/** What must be so for the step to count, in words. */
function useConditions({ limit, evidence, publicity_days, from_cents, below_cents, shown }: PowerStep): string[] {
  const say = useFace().t.power.rule
  const { number } = useFormats()
  const yuan = (cents: number) => writeCents(cents).replace(/\.00$/, '')
  return [
    from_cents === undefined ? '' : say.from(yuan(from_cents)),
    below_cents === undefined ? '' : say.below(yuan(below_cents)),
    limit ? say.within[limit.unit](number(limit.days)) : '',
    publicity_days === undefined ? '' : say.hangs(number(publicity_days)),
    evidence === 'none' ? '' : say[evidence],
    shown === 'masked' ? say.masked : '',
  ].filter(Boolean)
}
