import type { ProblemParams } from '#kernel/problem.ts'

/** Refusals that only residents meet; the keys are codes. */
export const residentRefusals = {
  'report.text-too-long': ({ count, limit }: ProblemParams) =>
    limit
      ? `写了 ${count} 个字，最多 ${limit} 个。请缩短 ${Number(count) - Number(limit)} 个字。`
      : '写得太长了，请缩短一些。',
  'report.text-too-short': ({ limit }: ProblemParams) =>
    `太短了，看不出是什么事。请至少写 ${limit ?? 4} 个字，说说出了什么事、在哪里。`,
  'phone.malformed': () => '电话号码不对。请填 11 位手机号，或带区号的座机号；也可以不填。',
  'kind.unknown': () => '这一类已经没有了。请重新选，不选也行。',
  'grid.unknown': () => '这个网格不在这个村。请重新选，不选也行。',
  'matter.not-now': () => '这件事已经走到下一步，这一步现在不能做了。请看下面的进度。',
  'matter.others-wait': () => '还有别人在等这件事，所以不能撤回。您可以补充几句。',
  'matter.urged-today': () => '今天已经催过了，办的单位看得到。请明天再催，或者打电话。',
  'matter.urged-often': ({ limit }: ProblemParams) =>
    `已经催过 ${limit ?? '多'} 次了，办的单位都看得到。请打电话，或者补充几句。`,
  'matter.say-too-late': () => '这件事结了很久，不能再改了。要是又坏了，请重新反映一件。',
  'matter.say-not-asked': () => '这件事已经撤回或并到别的事里，不用再评。请看下面的说明。',
  'matter.merged': () => '这件事并到更早的一件里了，请看那一件的进度。',
}

/** The form in which a matter is reported, at most three screens. */
export const report = {
  title: '我要反映',
  lead: '说一遍就行，不用再找第二个人。',
  emergency: '人有危险，先打电话：',
  text: '出了什么事？',
  textHint: '按手机键盘上的话筒，说话就变成字。',
  textNeed: '必填，一句话就行',
  photos: '照片',
  photosKept: (count: number) => `${count} 张照片已经收到，不用再选。`,
  photosAgain: '选过照片的，请再选一次。',
  where: '在哪里？',
  grid: '哪个网格',
  gridBlank: '不知道，不选',
  place: '具体在哪里',
  placeHint: '比如桥东头、老祠堂后面。',
  here: '用我现在的位置',
  hereAsking: '正在找您的位置…',
  hereTaken: '位置记下了，只给办事的人看。',
  hereFailed: '没有拿到位置。写一句在哪里就行。',
  phone: '您的电话',
  phoneHint: '只用来告诉您结果。不留也行，凭回执照样查。',
  kind: '是哪一类事？',
  kindHint: '不选也行，网格员会帮您分。',
  kindNone: '说不清，不选',
  kindChosen: (kind: string) => `哪一类：${kind}`,
  forOther: '我替别人说',
  forOtherLegend: '您是他什么人？',
  forOtherHint: '替谁说都行，会记上是您代说的。',
  forSelf: '不是，是我自己的事',
  relations: {
    child: '子女',
    parent: '父母',
    spouse: '爱人',
    relative: '亲戚',
    neighbour: '邻居',
    'grid-worker': '网格员',
    cadre: '干部',
    other: '别的',
  },
  send: '交上去',
  misconduct: '举报干部，请不要写在这里。',
  misconductLink: '看怎么举报',
  like: {
    title: '像是同一件事',
    lead: '村里已经有人说过下面的事。是同一件，就不用再办一遍。',
    reported: (day: string) => `${day}反映`,
    same: '就是这件，算我一个',
    sameHint: '您会有自己的回执，一样查进度。',
    different: '不是同一件，交上去',
    yours: '您写的',
    back: '回去改',
  },
  follow: {
    title: '我也遇到了',
    lead: '不用再说一遍。算您一个，办到哪一步都告诉您。',
    text: '您想补充的',
    send: '算我一个',
    other: '不是这件，我另外反映',
  },
  feedback: {
    title: '这个页面不好用？',
    lead: '看不清、看不懂、写错了、点不动，都请说。直接到县里的中心，不经过村里。',
    text: '哪里不好用？',
    village: '先选您的村，好知道您在哪里用的。',
  },
  again: '您刚才已经交上一件，内容不一样。要是另一件事，再按一次就交上去；要是补充，请用那张回执查进度，在下面补充。',
  lost: {
    title: '网断了，还没有交上去',
    text: '您写的都在这里。等有信号，再按一次就行。',
  },
  draft: {
    kept: '上次没交上去的话还在，已经放回来了。',
    discard: '不要了，重新写',
  },
  shrunk: (count: string) => `选了 ${count} 张`,
}
