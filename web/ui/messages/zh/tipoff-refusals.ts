/** Each sentence says what is wrong, then what to do. */
export const tipoffRefusals = {
  'tipoff.unknown': () => '没有找到这个号码的举报。请照着抄下的 20 位数字再输一遍。',
  'tipoff.not-sealed': () => '送来的内容没有密封好，没有收下。请从举报页面重新提交。',
  'tipoff.keyset-expired': () => '密封用的钥匙已经换了，没有收下。请刷新页面再交一次，写的内容还在。',
  'tipoff.work-needed': () => '这会儿交的人多，手机要多算几秒。请不要关页面。',
  'tipoff.busy': () => '这会儿交的人多，没有脚本的页面暂时收不了。请过一小时再来，或者打电话、寄信。',
  'tipoff.no-keys': () => '纪委还没有设好钥匙，这里不能收。请打 12388、寄信或去纪委。',
  'tipoff.too-long': () => '回信太长。请分成两封。',
  'tipoff.full': () => '这件举报里的信件已经满了。请另写一件。',
  'tipoff.ended': () => '这件举报已经办结，不能再补充。有新情况请另写一件。',
  'tipoff.no-seat': () => '您的钥匙不在现用的一套里，打不开举报。请请同事把您的钥匙加进新的一套。',
  'tipoff.changed': () => '同事刚办过这一件。请看一眼新的情况再定。',
  'tipoff.not-now': () => '这一步现在不能办。请看这件举报现在到了哪一步。',
  'tipoff.no-channel': () => '上级纪委还没有设好钥匙，送不上去。请按纸质渠道移送。',
  'tipoff.keyset-unsigned': () => '这套钥匙没有签好名，没有发布。请核对根钥匙再签一次。',
  'tipoff.keyset-misfit': () => '这套钥匙和现在的接不上：编号、日期、人员或根钥匙不对。请刷新页面再做一次。',
}
