/** Who sees what, as the powers and the row security really have it (capabilities/matter/access.ts, migrations). */
export const privacy = {
  title: '谁能看到我的信息',
  lead: '您写的话，只给要办的人看。谁打开过您的电话，都有记录。',
  caption: '谁能看到什么',
  who: '谁',
  what: '看得到',
  hidden: '看不到',
  rows: {
    you: {
      who: '您自己，凭回执',
      what: '全部：您写的话、照片、每一步、谁在办、哪天到期。',
      hidden: '办事单位之间的内部记事。',
    },
    waiting: {
      who: '一起等同一件事的人',
      what: '标题（号码打上星号）、每一步、办好的照片。',
      hidden: '您是谁、您写的原话、您拍的照片。',
    },
    neighbours: {
      who: '同村的人和路过的人',
      what: '只有能公开的事：标题（号码打上星号）、哪个网格、到哪一步、谁在办。',
      hidden: '您是谁、原话、照片、电话。家事、钱的事、对干部的意见，连标题都没有。',
    },
    territory: {
      who: '管这个地方的网格员、村、镇、县中心',
      what: '原话、照片、地点、名字只留头尾、电话后四位。',
      hidden: '全部电话号码：要办这件事才能打开。',
    },
    holder: {
      who: '正在办的单位，和回访的单位',
      what: '可以打开电话号码，打给您。每打开一次，记一次是谁、什么时候。',
      hidden: '您的别的事。',
    },
    department: { who: '县里的部门', what: '只有交给它办的那几件。', hidden: '别的事，一件也看不到。' },
    watchers: {
      who: '村监委、镇领导、纪委监委',
      what: '事情和经过，名字只留头尾、电话后四位。',
      hidden: '全部电话号码，打不开。',
    },
    keepers: {
      who: '管系统的人',
      what: '系统好不好。',
      hidden: '您的事，一件也看不到。数据库里的电话和名字是加密的。',
    },
  },
  kept: '记下什么',
  keptLines: {
    report: '您写的话、地点、照片，和哪天交的。',
    phone: '电话和名字：您愿意留才有，加密存。不留，就是匿名，凭回执照样查。',
    photo: '照片里的位置、手机型号会自动去掉。',
    receipt: '回执号我们不存，只存一个对得上的印记。丢了，要靠电话后四位帮您找。',
  },
  notKept: '不记什么',
  notKeptLines: {
    id: '身份证号、银行卡号，我们不要。您写进去了，公开的标题里也会打上星号。',
    track: '您看过哪些页，不记。没有广告，没有别家的跟踪。',
    place: '您的位置：自己按了“用我现在的位置”才有。',
  },
  browser: '在您手机里留什么',
  browserText: '三样小东西：语言、字的大小、一张防冒充的表单凭证。没写完的话留在这一页，关掉就没了。',
  rights: '想看、想改、想删',
  rightsText: '打下面的电话，报回执号。您随时可以问：谁打开过我的电话？',
  whoLooked: '看看谁看过我家的信息',
}
