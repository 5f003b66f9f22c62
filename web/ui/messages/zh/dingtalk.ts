/** 钉钉、浙政钉: signing in there, being told there. */
export const dingtalk = {
  title: '钉钉',
  externalId: '钉钉账号编号',
  boundAt: '绑定时间',
  boundBy: '谁绑定的',
  byOwn: '本人',
  byAdministrator: '系统管理员',
  revoke: '解除绑定',
  revokeWarning: '解除以后，不能再用这个钉钉账号登录，也不再在钉钉里提醒。随时可以重新绑定。',
  signIn: {
    button: '用钉钉登录',
    note: '先要在“我的账号”里绑定过。要动态码的岗位，登录时照样要。',
  },
  own: {
    unbound:
      '还没有绑定。绑定以后，可以用钉钉代替密码登录，也可以在钉钉里收提醒。只认钉钉的账号编号，不按姓名或手机号对。',
    bind: '绑定钉钉',
    noticesOn: '单位有事待办时，在钉钉里提醒您。提醒只说有事待办，不说是谁、什么事。',
    noticesOff: '单位有事待办时，不在钉钉里提醒您。',
    startNotices: '在钉钉里提醒我',
    stopNotices: '不要在钉钉里提醒我',
  },
  account: {
    hint: '请从钉钉的通讯录后台抄下他本人的账号编号，不是姓名，也不是手机号。',
    bind: '替他绑定',
  },
  goOn: {
    title: '到钉钉确认身份',
    text: '接下来打开钉钉的登录页面。请用您本人的钉钉确认，回来就绑在您现在登录的账号上。五分钟内有效。',
    button: '打开钉钉',
  },
  desk: {
    lede: '钉钉里只说有事待办、到哪里办，不说是谁、什么事。',
    off: '这个县没有接钉钉。怎么接，见说明 docs/dingtalk.md。',
    standIn: '这套对接只在本机模拟件上试过。接真的钉钉，请先在它的测试环境里试。',
    kinds: { public: '钉钉', exclusive: '专有钉钉（浙政钉）' },
    kind: '接的是',
    can: '开通的',
    notices: '工作通知',
    todos: '待办',
    group: '群消息',
    bound: '绑定的账号',
    listening: (part: string, all: string) => `其中 ${part} / ${all} 个要提醒`,
    sent: '已送到',
    ofAll: (part: string, all: string) => `${part} / ${all}`,
    period: (from: string, to: string) => `${from} 至 ${to}`,
    waiting: '等着送',
    oldest: (since: string) => `最早的从 ${since} 等到现在`,
    deadTitle: '送不到的',
    deadNone: '没有送不到的',
    sorts: { notice: '工作通知', todo: '待办', group: '群消息' },
    sort: '是什么',
    madeAt: '写下的时间',
    tries: '试过几次',
    reason: '对方怎么说',
    unreachable: '对方没有应答',
    settle: '怎么办',
    retry: '再送',
    giveUp: '放弃',
    done: '已记下。',
  },
  told: {
    todo: (number: string) => `【善治】第 ${number} 号事项在您单位待办，请登录平台办理。`,
    contest: {
      town: (month: string, rev: number) =>
        rev > 1 ? `【善治】${month} 的晾晒台有更新。` : `【善治】${month} 的晾晒台公布了。`,
      village: (month: string, rev: number) =>
        rev > 1 ? `【善治】${month} 的村级晾晒台有更新。` : `【善治】${month} 的村级晾晒台公布了。`,
    },
  },
}

/** The refusals of this part; joined with the others in problem.ts. */
export const dingTalkRefusals = {
  'dingtalk.unbound': () => '这个钉钉账号没有绑定可用的账号。请先用账号名和密码登录，在“我的账号”里绑定。',
  'dingtalk.state': () => '这次钉钉登录不是从这个浏览器开始的，或已经过期、用过。请从头再来一次。',
  'dingtalk.code': () => '钉钉没有认可这次登录。请再试一次，或改用密码登录。',
  'dingtalk.down': () => '钉钉现在没有应答。请用账号名和密码登录，或过一会儿再试。',
  'dingtalk.bound-elsewhere': () => '这个钉钉账号已经绑在别的账号上。请先在那边解除。',
  'dingtalk.bound-already': () => '您的账号已经绑定了另一个钉钉账号。请先解除，再绑定新的。',
}
