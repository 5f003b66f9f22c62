/** What the desk's pages of all things say alike. */
export const thing = {
  done: '已记下。',
  nothingNow: '现在没有要您办的。',
}

export const stepRefusals = {
  'step.not-now': () => '这一步现在不能办。请看最新的经过。',
  'step.changed': () => '别人刚办过一步。请看最新的经过再办。',
  'step.incomplete': () => '还缺要填的内容。请补上。',
}
