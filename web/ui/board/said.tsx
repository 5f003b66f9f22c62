import { MixedWords } from '#web/ui/components/own-words.tsx'

/** A sentence of short clauses: a line breaks between them, not inside, while they fit. */
export function Said({ clauses, lead = false }: { clauses: readonly string[]; lead?: boolean }) {
  return (
    <p class={lead ? 'said said-lead' : 'said'}>
      {clauses.map((clause) => (
        <span key={clause} class="said-clause">
          <MixedWords text={clause} />
        </span>
      ))}
    </p>
  )
}
