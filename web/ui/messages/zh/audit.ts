/** The audit, on the auditor's desk. */
export const audit = {
  title: '操作日志',
  lede: '每一次改动、每一次查看个人记录都有一行，只增不改。查看日志本身也记一行。',
  find: '查日志',
  from: '从哪天',
  to: '到哪天',
  who: '谁',
  whoHint: '登录名',
  verb: '做了什么',
  verbHint: '如 matter 或 matter.read',
  object: '对什么',
  objectHint: '记录编号',
  at: '时间',
  place: '地点',
  none: '没有符合的记录',
  older: '更早的',
  kinds: { staff: '工作人员', villager: '村民', anonymous: '未登录的人', system: '系统' },
}
