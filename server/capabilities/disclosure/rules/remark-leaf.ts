interface Remark {
  id: string
  disclosure_id: string
  rev: number
}

/** That an objection was made, and that it was answered: in the log without a word of it and without anybody's name. */
export const remarkLeaf = (
  t: 'objection-opened' | 'objection-answered',
  remark: Remark,
  { id, at }: { id: string; at: Date },
) => ({
  t,
  id,
  of: remark.disclosure_id,
  rev: remark.rev,
  remark: remark.id,
  at: at.toISOString(),
  by: t === 'objection-opened' ? 'role:villager' : 'role:supervision',
})
