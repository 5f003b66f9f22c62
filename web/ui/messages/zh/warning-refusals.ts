/** Why nothing was done about a warning. Keys are the codes of refusals. */
export const warningRefusals = {
  'warning.not-now': () => '这条预警现在不能这样办。请看一下它到了哪一步。',
  'warning.not-answered': () => '村里还没有答复，不能就这样办结。只有确定是规则误报，才能现在办结。',
  'warning.changed': () => '这条预警刚刚有人办过。请看一下新的进度，再办。',
  'warning.past-day': () => '这一天已经过了。请选今天或以后的日子。',
}
