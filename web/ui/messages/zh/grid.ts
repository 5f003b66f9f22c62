import type { ProblemParams } from '#kernel/problem.ts'

const kinds = {
  'not-closed': '边界没有闭合',
  'self-crossing': '边界自己交叉',
  winding: '方向反了（外圈要逆时针）',
  'other-county': '别的县的编码',
  overlap: '重叠',
  gap: '有空隙',
  'open-border': '边界对不上',
  outside: '外边界变了（和邻村对不上）',
}

const inFile = {
  geometry: '不是多边形',
  coordinates: '坐标写得不对',
  holes: '中间有洞',
  code: '没有编码，或者编码不对',
  'other-county': '是别的县的编码',
  twice: '编码重复',
  reach: '不在您管的地方',
  name: '名字太长或空着',
}

export const grid = {
  importing: {
    title: '导入边界',
    lede: 'GeoJSON 文件（RFC 7946）。文件里有哪个村，就换掉那个村的全部网格。',
    crs: '坐标系',
    crsHint: '从高德、腾讯导出的是 GCJ-02，从百度导出的是 BD-09。转换前的坐标一并保存。',
    systems: {
      CGCS2000: 'CGCS2000（国家测绘成果）',
      'WGS-84': 'WGS-84',
      'GCJ-02': 'GCJ-02（高德、腾讯）',
      'BD-09': 'BD-09（百度）',
    },
    file: '文件',
    fileHint: '每个网格要有 code（15 位编码）；新网格可以只写 village（12 位村码）。最大 12 兆。',
    send: '导入',
    done: (grids: number, villages: number) => `已导入 ${villages} 个村的 ${grids} 个网格。`,
    kept: (grids: number, faults: number) => `草稿已存：${grids} 个网格，${faults} 处边界问题。`,
    turned: (n: number) => `有 ${n} 个网格的点是顺时针排的，已经转过来。`,
  },
  edit: {
    validOn: '从哪天起',
    reason: '为什么变动',
    final: '定稿还是草稿',
    makeFinal: '定稿',
    keepDraft: '先存草稿',
  },
  title: '网格',
  lede: '有事找他们。电话打不通，可以打监督电话。',
  onDuty: '今天在岗的人',
  vacant: '这个网格暂时没有人在岗，请打监督电话。',
  supervision: '监督电话',
  roles: {
    head: '网格长',
    'full-time': '专职网格员',
    'part-time': '兼职网格员',
    party: '党员网格员',
    police: '网格警员',
  },
  deputy: (name: string) => `代${name}`,
  code: (code: string) => `网格编码 ${code}`,
  scan: '扫码看现在谁在岗',
  card: '打印门牌卡',
  checked: (grids: number, faults: number) => `${grids} 个网格，${faults} 处边界问题`,
  export: '下载 GeoJSON',
  allTiled: '网格之间没有空隙，也没有重叠。',
  violations: '边界问题',
  what: '问题',
  where: '网格',
  at: '经纬度',
  metres: '长度（米）',
  kinds,
  vacancies: '缺人的网格',
  map: '网格图，有问题的地方画了圈',
}

/** Why borders were not changed, and what to do. Keys are the codes of refusals. */
export const gridRefusals = {
  'geojson.malformed': () => '这不是 GeoJSON 文件。请导出成 FeatureCollection 再试。',
  'geojson.crs': () => '文件里写的坐标系不认识。请导出成经纬度，再选对坐标系。',
  'geojson.empty': () => '文件里一个网格也没有。请重新导出。',
  'geojson.too-many': ({ most }: ProblemParams) => `文件里的网格太多，一次最多 ${most ?? ''} 个。请分开导入。`,
  'geojson.feature': ({ n, kind, faults }: ProblemParams) =>
    `文件里第 ${n} 个网格${inFile[kind as keyof typeof inFile] ?? ''}${Number(faults) > 1 ? `（这样的一共 ${faults} 个）` : ''}。请改好再导入。`,
  'grid.not-then': ({ code, day }: ProblemParams) =>
    `${day ?? ''} 那天没有网格 ${code ?? ''}。请换一个日子，或换一个网格。`,
  'grid.line': () => '这条线分不开这个网格。线要从边界到边界，中间不出界。',
  'grid.not-adjacent': () => '选的网格不挨着，或者合起来中间有洞。请选挨着的网格。',
  'grid.before-first': ({ day }: ProblemParams) => `日子早于第一张图（${day ?? ''}）。请选这天或以后的日子。`,
  'grid.numbers-used': () => '这个村的网格编号用完了。请联系县中心。',
  'grid.taken-out': () => '没有这次变动，或者它已经撤回。请刷新再看。',
  'grid.not-tiled': ({ kind, lon, lat, codes, faults }: ProblemParams) =>
    `没有定稿：${kinds[kind as keyof typeof kinds] ?? ''}，在经度 ${lon}、纬度 ${lat}，网格 ${codes}${Number(faults) > 1 ? `，共 ${faults} 处` : ''}。请改好，或先存草稿。`,
}
