import { PersonRow } from '#web/ui/components/person.tsx'
import { Rows } from '#web/ui/components/sheet.tsx'

export interface Telephone {
  key: string
  name: string
  number: string
  hours?: string | undefined
}

export function Telephones({ telephones, label }: { telephones: readonly Telephone[]; label: string }) {
  return (
    <Rows label={label}>
      {telephones.map(({ key, name, number, hours }) => (
        <PersonRow key={key} name={name} posts={hours ? [hours] : []} phone={number} />
      ))}
    </Rows>
  )
}
