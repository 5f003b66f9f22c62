import type { ComponentChildren } from 'preact'

export interface Fact {
  label: string
  value: ComponentChildren
}

/** Label and value; facts without a value stay out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '')
  return (
    <dl class="facts">
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
