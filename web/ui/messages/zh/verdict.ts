/** A moment on the county's clock. */
interface At {
  year: number
  month: number
  day: number
  time: string
}

/** What a phone says after it has checked an entry or a list against the log. Loaded by the script alone. */
export const verdict = {
  moment: ({ year, month, day, time }: At) => `${year}年${month}月${day}日 ${time}`,
  list: (parts: readonly string[]) => parts.join('、'),
  checking: '正在用这部手机核对…',
  titles: {
    unchanged: '自公布以来未改动',
    unchangedSince: (when: string) => `自 ${when} 有见证以来未改动`,
    whole: '没有少一条，也没有旧内容',
    queued: '刚刚公布，正在存证',
    overdue: '公布很久了，还没有存证',
    logged: '已经存证，还在等见证',
    missing: (count: number) => `少了 ${count} 条`,
    split: '存证有两个互相矛盾的说法',
    changed: {
      content: '内容被改动过',
      gone: '内容不见了',
      date: '公布日期被改动过',
      version: '这里的不是最新一版',
      leaf: '存证里的不是这一条',
      proof: '存证对不上',
      head: '存证的签名不对',
      sequence: '本村的存证编号被动过',
    },
    unchecked: {
      offline: '没有连上，这次没法核对',
      policy: '见证名单读不出来，没法核对',
      poster: '见证名单和村口二维码上的不一样',
      'other-witnesses': '见证名单换过了',
      'too-long': '条目太多，这部手机核对不完',
      'stale-index': '存证的总目录没有或太旧，不知道有没有少',
    },
  },
  witnessed: (names: string, since: string) => `${names} 见证，最早 ${since}。`,
  noWitness: '这里还没有设见证。',
  saidEarlier: (said: string) => `公布日期写的是 ${said}。有见证以前的日期，存证不能作证。`,
  said: (when: string) => `公布时间 ${when}，和存证一致。`,
  entries: (count: number) => `这一页 ${count} 条都在存证里，编号一个不缺。`,
  completeAt: (when: string) => `总目录到 ${when}，没有比这里更新的。`,
  waiting: (count: number) => `还有 ${count} 条刚刚公布，正在存证。`,
  openEach: '点开哪一条，手机就再核对那一条的内容。',
  lines: {
    queued: '一般一分钟之内就会存证，请过一会儿再看。',
    overdue: '一般一分钟之内就会存证。请记下这一条，打电话问。',
    logged: '见证单位来看过以后，谁也改不了。一般十秒之内。',
    missing: (numbers: string) => `存证里有、这里没有的，是本村第 ${numbers} 号。`,
    split: '这部手机以前看到的存证，和现在给您看的互相矛盾，两份都有签名。这就是证据，请保存下来，交给市监委。',
    content: '现在显示的内容，和公布时存证的指纹不一样。',
    gone: '公布时存证过的内容，现在拿不出来了。',
    date: (before: string) => `存证里写的公布时间是 ${before}。`,
    version: '这一条后来更正过或撤下过，这里显示的还是以前的。',
    tampered: '从这一条到见证单位的签名，中间断了。',
    offline: '请连上网再打开这一页。拿纸也能核对。',
    policy: '请过一会儿再打开这一页。',
    poster: '请重新扫村口的二维码。还是这样，请打电话问，先别相信这一页。',
    'other-witnesses': '以前的见证没有认可现在的。请扫村口新的二维码。',
    'too-long': '请看最新一页，或点开单独的一条。',
    'stale-index': '点开单独的一条，照样能核对。',
  },
  whatToDo: '请拍下来，打电话问；或拿公告纸上的指纹比一比。',
  before: '原来是',
  now: '现在是',
  none: '没有',
  evidence: '保存证据',
}
