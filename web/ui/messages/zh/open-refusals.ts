/** What other people's programs are told when a request is not answered. Keys are the codes of refusals. */
export const openRefusals = {
  'open.key': () => '没有 api_key，或者这把钥匙不能用。请向县里要一把。',
  'open.service': () => '没有这个类别，或者这类事情不能公开递交。请用 services 里列出的 service_code。',
  'open.description': () => '没有写发生了什么。请填写 description。',
  'open.place': () => '看不出在哪个村。请给出县内的 lat 和 long，或者村、网格的代码 address_id。',
  'open.jurisdiction': () => '这里不管这个 jurisdiction_id。请用开放数据页上写的那个。',
  'open.request': () => '没有这个公开的事项。请核对编号。',
  'open.malformed': () => '请求里有看不懂的值。请对照开放数据页上的说明。',
}
