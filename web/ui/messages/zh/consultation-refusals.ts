/** Why an act on a consultation was not done. Keys are the codes of refusals. */
export const consultationRefusals = {
  'consultation.not-now': () => '这次会商现在不能这样办。请看一下现在的状态。',
  'consultation.alone': () => '至少要叫一个别的单位。请选一个再召集。',
  'consultation.no-unit': () => '没有这个单位，或者它不在这次会商里。请从列出的里面选。',
  'consultation.past': () => '这个时间已经过去了。请选以后的日子。',
}
