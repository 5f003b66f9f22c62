export const visit = {
  rail: {
    tasks: '要做的事',
    rounds: '走访',
    figures: '网格数据',
    grids: '网格',
    quarantine: '暂存的记录',
    samples: '抽样核实',
    paper: '补录纸质表',
  },
}

export const visitRefusals = {
  'app.too-old': () => '这一版程序太旧了。记录已经收下，请联网更新程序。',
  'record.outcome': () => '走访要写明见到没有，其他记录不用写。请改好再交。',
  'grid.unknown': () => '这个网格不在您的辖区里，或者已经撤销。请选自己的网格。',
  'household.other-village': () => '这户不在这个村。请从名册里重新选。',
  'photo.offset': () => '照片传到一半断过，要从断处接着传。',
  'photo.hash': () => '照片传坏了，和手机里的不一样。请再传一次。',
  'photo.range': () => '照片的分段写得不对。请更新程序再传。',
  'device.key': () => '手机的钥匙不对。请重新登录，再登记一次。',
  'device.unknown': () => '不认识这部手机。请把记录导出，到办公室导入。',
  'round.days': () => '结束日期不能早于开始日期。请改好再交。',
  'round.empty': () => '这个范围里没有住户可走访。请换一个范围。',
  'sample.own': () => '不能核实自己单位的记录，要由另一方来。',
  'sample.reason': () => '判为无效要写明原因。',
}
