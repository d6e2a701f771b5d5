/** A stand-in for the services behind the gateway: in memory, for development of the pages only. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { coverageOf, monthsTo } from './mockCoverage'
import { findings, inbox, path, publicised } from './mockApprovals'

type Json = Record<string, any>
let sequence = 0
const id = (prefix: string) => `${prefix}-${String(++sequence).padStart(4, '0')}`
const now = () => new Date().toISOString()
const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

const names = ['重庆一中', '南开中学', '重庆八中', '凤鸣山中学', '沙坪坝小学', '树人小学', '森林实验小学', '莲光小学']
const members = ['青木关中学', '歌乐山学校', '回龙坝中学', '中梁镇小学', '土主中学', '曾家小学', '陈家桥中学', '虎溪小学', '西永一小', '井口小学', '磁器口小学', '双碑中学', '詹家溪小学', '新桥小学', '童家桥小学', '杨公桥小学']
const schools: Json[] = [...names, ...members].map((name, i) => ({
  id: `school-${i + 1}`, code: `50010600${String(i + 1).padStart(4, '0')}`, name: i < 8 ? `重庆市${name}`.replace('重庆市重庆', '重庆市第') : `沙坪坝区${name}`, shortName: name, district: '500106',
  stages: [name.includes('小') ? 'PRIMARY' : 'JUNIOR'], ruralFlag: i < 8 ? 'URBAN' : i % 2 ? 'TOWN' : 'RURAL', weak: i % 5 === 0, ownership: i % 7 === 3 ? null : i % 6 === 5 ? 'PRIVATE' : 'PUBLIC', longitude: null, latitude: null, from: null, to: null, standing: i === 23 ? 'CLOSED' : 'OPEN',
  closing: i === 23 ? { day: '2026-08-31', kind: 'MERGED', successorId: 'school-1', successorName: '重庆市第一中', reason: '布局调整' } : null, version: 1,
}))
const school = (i: number) => schools[(i - 1) % schools.length]!
const communities: Json[] = names.map((name, i) => ({
  id: `community-${i + 1}`, name: `${name}教共体`, district: '500106', state: i === 6 ? 'SUBMITTED' : i === 7 ? 'DRAFT' : i === 5 ? 'REJECTED' : 'APPROVED', version: 3,
  reason: i === 5 ? '成员校学段与总校不衔接，请调整后再报。' : undefined,
  lead: { schoolId: school(i + 1).id, name: school(i + 1).name }, cycle: { from: '2026-09-01', to: '2029-08-31' },
  memberships: [{ id: id('m'), schoolId: school(i + 1).id, schoolName: school(i + 1).name, role: 'LEAD', model: null, grade: null, from: '2026-09-01', to: '2029-08-31' },
    ...[0, 1, 2, 3, 4].slice(0, 2 + (i % 4)).map((k) => ({ id: id('m'), schoolId: school(9 + ((i * 2 + k) % 16)).id, schoolName: school(9 + ((i * 2 + k) % 16)).name, role: 'MEMBER',
      model: ['DIRECTLY_RUN', 'NAMED_LEADERSHIP', 'BRAND_GUIDED', 'PAIRED_SUPPORT'][k % 4], grade: ['TIGHT', 'COOPERATIVE', 'SUPPORTIVE'][k % 3], from: k === 2 ? '2027-03-01' : '2026-09-01', to: k === 1 ? '2028-08-31' : '2029-08-31' }))],
}))
const district = (code: string, name: string) => ({ code, name })
const here = district('500106', '沙坪坝区')
const shares = [['MEMBERSHIP', '成员关系', '两区的学校可加入对方的教共体；对方可查看有本区学校加入的教共体及其成员'], ['RESEARCH', '教研活动', '对方可查看有本区学校加入的教共体的联合教研'], ['SYNC_CLASS', '同步课堂', '对方可查看有本区学校加入的教共体的同步课堂'], ['RESOURCES', '资源', null], ['PEOPLE', '人员', null], ['FIGURES', '统计数据', null]].map(([code, word, opens]) => ({ code, word, opens }))
const contracts: Json[] = [district('500112', '渝北区'), district('500105', '江北区'), district('500103', '渝中区'), district('500104', '大渡口区')].map((other, i) => ({
  id: `contract-${i + 1}`, number: `协〔2026〕${i + 1}号`, title: `沙坪坝区与${other.name}跨区县教共体协作协议`, proposer: i === 1 ? other : here, partner: i === 1 ? here : other, other,
  from: '2026-09-01', to: i === 2 ? '2027-06-30' : '2029-08-31', agreedTo: '2029-08-31', shares: ['MEMBERSHIP', 'RESEARCH', ...(i === 0 ? ['SYNC_CLASS', 'PEOPLE'] : [])], state: ['AGREED', 'PROPOSED', 'ENDED', 'DECLINED'][i],
  holds: i === 0 || i === 2, hasDocument: i === 0, documentName: i === 0 ? '协作协议.pdf' : null, reason: i === 2 ? '两区学校布局调整' : i === 3 ? '本年度暂不安排' : null, proposedBy: '王主任', decidedBy: i === 1 ? null : '李主任', since: '2026-09-01T02:00:00Z', version: 2,
}))
const people: Json[] = ['王敏', '李志强', '周晓燕', '陈晨', '刘洋', '何静', '黄伟', '郑丽华', '谢明', '罗婷'].map((name, i) => ({
  personId: `person-${i + 1}`, name, schoolName: school(i % 3 ? 1 : 2).name, schoolId: school(i % 3 ? 1 : 2).id, subjects: ['MATHS'], stages: ['JUNIOR'], title: ['SENIOR', 'FIRST', 'SECOND'][i % 3], honour: i % 3 === 0 ? 'DISTRICT_MASTER' : null,
}))
const subjects = ['MATHS', 'ENGLISH', 'PHYSICS', 'CHINESE', 'MUSIC', 'PE', 'IT', 'SCIENCE']
const needs: Json[] = Array.from({ length: 26 }, (_, i) => {
  const c = communities[i % 5]!
  const m = c.memberships[1 + (i % (c.memberships.length - 1))]
  return { id: `need-${i + 1}`, schoolId: m.schoolId, schoolName: m.schoolName, communityId: c.id, communityName: c.name, leadSchoolId: c.lead.schoolId, leadSchoolName: c.lead.name, subject: subjects[i % 8], stage: 'JUNIOR', fte: i % 3 ? '1.0' : '0.5',
    from: '2026-12-01', to: '2027-07-10', kind: i % 2 ? 'ROTATION' : 'SUPPORT_TEACHING', state: (['OPEN', 'OPEN', 'PROPOSED', 'FILLED', 'WITHDRAWN'] as const)[i % 5], note: i % 4 ? '' : '教师产假，需代一个学期。', version: 1, postedAt: before(i * 220) }
})
const parties = ['PERSON', 'SENDING', 'RECEIVING']
const assignment = (i: number, state: string): Json => {
  const need = needs[i % needs.length]!
  const given = ['PROPOSED', 'DECLINED', 'WITHDRAWN'].includes(state) ? i % 3 : 3
  return { id: `assignment-${i}`, needId: need.id, kind: need.kind, person: { id: people[i % 10]!.personId, name: people[i % 10]!.name }, sending: { id: school(1).id, name: school(1).name }, receiving: { id: need.schoolId, name: need.schoolName },
    subject: need.subject, stage: need.stage, fte: need.fte, from: need.from, to: need.to, state, orderNumber: ['APPROVED', 'IN_FORCE', 'RETURNED'].includes(state) ? `沙教派〔2026〕${i}号` : null, version: 2, note: '',
    publicity: null, earliestOrder: null, objections: [], path: path(state),
    consents: parties.map((party, k) => ({ party, round: 1, state: k < given ? 'GIVEN' : state === 'DECLINED' && k === given ? 'DECLINED' : 'PENDING', by: k < given ? ['本人', '教务处', '校办'][k] : null, at: k < given ? before(200 - k * 40) : null, reason: state === 'DECLINED' && k === given ? '本学期任毕业班班主任，无法离岗。' : null })),
    history: [{ at: before(300), what: '提出派遣', by: '重庆一中 张校长' }, ...Array.from({ length: given }, (_, k) => ({ at: before(200 - k * 40), what: `${['本人', '派出校', '接收校'][k]}同意`, by: ['本人', '教务处', '校办'][k] }))] }
}
const assignments: Json[] = ['PROPOSED', 'CONSENTED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'PROPOSED', 'IN_FORCE', 'IN_FORCE', 'PUBLICISED'].map((state, i) => assignment(i + 1, state)).map((one) => (one.state === 'PUBLICISED' ? publicised(one) : one))
const kinds = ['SLIDES', 'COURSE', 'CASE', 'RESEARCH_VIDEO', 'BOOK', 'LAB']
const files: [string, string][] = [['二次函数复习课.pdf', 'application/pdf'], ['校园实景.png', 'image/png'], ['联合教研实录.mp4', 'video/mp4'], ['教学设计.txt', 'text/plain'], ['课件.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']]
const resources: Json[] = Array.from({ length: 23 }, (_, i) => ({
  id: `resource-${i + 1}`, title: ['二次函数图像与性质', '光的折射实验', '《背影》教学设计', '一般过去时听说课', '校园植物观察', '乐理入门'][i % 6] + (i > 5 ? `（第${Math.floor(i / 6) + 1}课时）` : ''), summary: '面向初中学段的一节完整课例，含教学目标、课堂活动与分层作业，可直接用于同步课堂。',
  subject: ['MATHS', 'PHYSICS', 'CHINESE', 'ENGLISH', 'BIOLOGY', 'MUSIC'][i % 6], stage: 'JUNIOR', kind: kinds[i % 6], schoolId: school(1 + (i % 4)).id, schoolName: school(1 + (i % 4)).name, fileName: files[i % 5]![0], mediaType: files[i % 5]![1], size: 120_000 + i * 913_000, publishedAt: before(i * 700), version: 1, downloads: i * 3,
}))
const requests: Json[] = ['OPEN', 'CLAIMED', 'DELIVERED', 'ACCEPTED', 'OPEN', 'WITHDRAWN'].map((state, i) => ({
  id: `request-${i + 1}`, schoolId: school(9 + i).id, schoolName: school(9 + i).name, title: ['浮力探究实验录像', '七年级数学分层作业', '民乐合奏入门课件', '信息科技项目式学习案例', '英语绘本阅读课例', '体育大课间编排'][i], detail: '希望适合四十人班额，有学生活动单。', subject: subjects[i], stage: 'JUNIOR', kind: kinds[i], neededBy: '2026-12-20', state, version: 1,
  claimedBySchoolId: ['CLAIMED', 'DELIVERED', 'ACCEPTED'].includes(state) ? school(1).id : null, claimedBySchoolName: ['CLAIMED', 'DELIVERED', 'ACCEPTED'].includes(state) ? school(1).name : null, resourceId: ['DELIVERED', 'ACCEPTED'].includes(state) ? 'resource-2' : null, postedAt: before(i * 900),
}))
const happenings: Json[] = ['歌乐山学校提出物理教师需求 1.0', '重庆一中提议王敏赴歌乐山学校支教', '森林实验小学教共体已提交，待区批复', '青木关中学下载《光的折射实验》', '南开中学交付“民乐合奏入门课件”', '区教委批准派遣：沙教派〔2026〕3号'].map((text, i) => ({ id: `h${i}`, at: before(i * 47 + 2), text, link: i === 1 ? '/assignments/assignment-1' : null }))
const figure = (key: string, numerator: number, denominator: number | null, numeratorLabel: string, denominatorLabel: string | null, unit: string) => ({ key, title: key, value: unit === '%' ? String(numerator / denominator!) : String(numerator), numerator, denominator: denominator ?? 85, numeratorLabel, denominatorLabel: denominatorLabel ?? '全区学校（所）', unit, date: '2026-11-22', evidence: `/api/v1/dashboard/figures/${key}/evidence` })
const figures = () => [
  figure('coverage', 68, 85, '在教共体内的学校', '全区学校（所）', '%'), figure('communities', 12, null, '已批复的教共体', null, '个'),
  figure('needsOpen', needs.filter((n) => n.state === 'OPEN').length, needs.length, '待选派的需求', '全部需求', '个'), figure('needsFilled', needs.filter((n) => n.state === 'FILLED').length, needs.length, '已落实的需求', '全部需求', '个'),
  figure('assignmentsInForce', 42, null, '当日在岗的派遣', null, '个'), figure('assignmentsPersonTimes', 57, null, '本学年派遣', null, '人次'), figure('persons', 51, null, '本学年被派遣的人', null, '人'), figure('returned', 9, null, '已返回', null, '人次'),
  figure('resources', 302, null, '已发布资源', null, '件'), figure('downloads', 1284, null, '下载', null, '次'), figure('requestsOpen', 7, 31, '未完成的需求单', '全部需求单', '张'), figure('requestsAccepted', 19, 31, '已验收的需求单', '全部需求单', '张'),
]
const accounts: Json[] = [['wangzhuren', '王主任', 'DISTRICT_OFFICER', '500106', '沙坪坝区教育委员会'], ['yizhong', '张校长', 'SCHOOL_ADMIN', school(1).id, school(1).name], ['geleshan', '赵老师', 'SCHOOL_ADMIN', school(10).id, school(10).name], ['wangmin', '王敏', 'TEACHER', school(1).id, school(1).name]].map(([login, name, role, org, orgName], i) => ({ id: `account-${i}`, username: login, name, org, orgName, demonstration: true, grants: [{ id: `g${i}`, role, org, orgName, from: '2026-09-01', to: null }] }))
let deadLetters: Json[] = [{ id: 'dead-1', eventId: 'e1', topic: 'exchange.assignment.v1', key: 'assignment-3', type: 'assignment-approved.v1', source: '/yanzhen/exchange', time: before(34), reason: '目录中没有学校 school-77，无法写入派遣。', receivedAt: before(33), attempts: 3, payload: '{"assignmentId":"assignment-3"}' }]
const imports: Record<string, Json> = {}
const uploads: Record<string, { length: number; offset: number }> = {}
const away = new Set<string>()
const streams = new Set<ServerResponse>()
let who = ''

function happen(text: string, link: string | null = null) {
  const item = { id: id('h'), at: now(), text, link }
  happenings.unshift(item)
  for (const stream of streams) {
    stream.write(`id: ${item.id}\nevent: happening\ndata: ${JSON.stringify(item)}\n\n`)
    for (const one of figures()) stream.write(`event: figure\ndata: ${JSON.stringify(one)}\n\n`)
  }
}

const me = () => ({
  officer: { account: 'a1', name: '王主任', district: '500106', org: '500106', orgName: '沙坪坝区教育委员会', grants: [{ role: 'DISTRICT_OFFICER', org: '500106' }] },
  lead: { account: 'a2', name: '张校长', district: '500106', org: school(1).id, orgName: school(1).name, grants: [{ role: 'SCHOOL_ADMIN', org: school(1).id }] },
  member: { account: 'a3', name: '赵老师', district: '500106', org: needs[0]!.schoolId, orgName: needs[0]!.schoolName, grants: [{ role: 'SCHOOL_ADMIN', org: needs[0]!.schoolId }] },
  teacher: { account: 'a4', name: '李志强', person: 'person-2', district: '500106', org: school(1).id, orgName: school(1).name, grants: [{ role: 'TEACHER', org: school(1).id }] },
} as Record<string, Json>)[who]

function actions(a: Json): string[] {
  const m = me()
  if (!m) return []
  const open = (party: string) => a.consents.find((c: Json) => c.party === party)?.state === 'PENDING'
  for (const c of a.consents) c.yours = a.state === 'PROPOSED' && c.state === 'PENDING' && (c.party === 'PERSON' ? a.person.id === m.person : who !== 'teacher' && m.org === (c.party === 'SENDING' ? a.sending.id : a.receiving.id))
  if (a.state === 'PROPOSED') {
    const mine = (who === 'teacher' && a.person.id === m.person && open('PERSON')) || (m.org === a.sending.id && who !== 'teacher' && open('SENDING')) || (m.org === a.receiving.id && open('RECEIVING'))
    return [...(mine ? ['consent', 'decline'] : []), ...(who === 'lead' ? ['withdraw'] : [])]
  }
  if (a.state === 'PUBLICISED') return ['object', ...(who === 'officer' ? ['reject', 'settle'] : [])]
  if (a.state === 'CONSENTED') return who === 'officer' ? ['approve', 'reject'] : who === 'lead' ? ['withdraw'] : []
  return []
}

const tasks = (service: string): Json[] => {
  if (service === 'community' && who === 'officer') return communities.filter((c) => c.state === 'SUBMITTED').map((c) => ({ kind: 'APPROVE', title: `批复“${c.name}”`, subjectId: c.id, link: `/communities/${c.id}`, since: before(1500) }))
  if (service === 'exchange') return [
    ...assignments.filter((a) => actions(a).some((x) => x === 'consent' || x === 'approve')).map((a) => ({ kind: a.state === 'PROPOSED' ? 'CONSENT' : 'APPROVE', title: `${a.person.name}赴${a.receiving.name}`, subjectId: a.id, link: `/assignments/${a.id}`, since: before(90) })),
    ...(who === 'lead' ? needs.filter((n) => n.state === 'OPEN' && n.leadSchoolId === me()?.org).slice(0, 4).map((n) => ({ kind: 'PROPOSE', title: `${n.schoolName}缺${n.subject === 'MATHS' ? '数学' : ''}教师 ${n.fte}`, subjectId: n.id, link: `/needs/${n.id}`, since: n.postedAt })) : [])]
  if (service === 'resource' && who === 'lead') return requests.filter((r) => r.state === 'OPEN').map((r) => ({ kind: 'CLAIM', title: `${r.schoolName}索取“${r.title}”`, subjectId: r.id, link: `/requests/${r.id}`, since: before(4000) }))
  return []
}

const sheet = (name: string, rows: number, faults: number) => ({ sheet: name, rows, faults, new: rows - faults, changed: 0, same: 0 })
const otherwise = { count: 3, warnings: 4, toConfirm: 2, rows: [
  { sheet: '人员', row: 12, key: 'T000011', name: '周若溪', fields: [{ column: '姓名', before: '周若溪', after: '李建国' }, { column: '出生年月', before: '1991-04-01', after: '1965-09-01' }], warnings: [{ code: 'intake/other-name', text: '编号 T000011 已登记为“周若溪”，本行是“李建国”：人员编号可能填错。', confirm: true }, { code: 'intake/other-birth', text: '编号 T000011 登记的出生年月是 1991-04-01，本行是 1965-09-01：人员编号可能填错。', confirm: true }] },
  { sheet: '人员', row: 40, key: 'T000039', name: '陈一诺', fields: [{ column: '学校', before: '雁阵一中', after: '雁阵二中' }, { column: '到校日期', before: '2012-09-01', after: '2026-09-01' }, { column: '联系电话', before: null, after: '139****5678' }], warnings: [{ code: 'intake/other-school', text: '按调动登记：原学校的编制和在任职务止于 2026-08-31。岗位 5001060001-012 随之卸任。', confirm: false }] },
  { sheet: '人员', row: 77, key: 'T000912', name: '余军芳', fields: [], warnings: [{ code: 'intake/likely-duplicate', text: '与人员 T000120 姓名、出生年月相同，可能是同一人：入库后请到“疑似重复”核对。', confirm: false }] }] }
let asked = 0
function early(fileName: string): Json {
  asked++
  return imports[`early-${asked}`] = { id: `early-${asked}`, state: 'FAULTY', fileName, faultCount: 6000, sheets: [sheet('人员', 6000, 500), sheet('需求', 200, 0)], faults: [{ sheet: '人员', row: 2, column: '学校标识码', value: '5001060001', reason: '没有这所学校：请先提交“学校”表', code: 'intake/unknown-school' }] }
}
function checked(service: string, fileName: string): Json {
  const bad = /错/.test(fileName)
  if (service === 'exchange' && Object.values(imports).every((one) => one.state !== 'COMMITTED') && !bad) return early(fileName)
  const made = { id: id('import'), state: bad ? 'FAULTY' : 'CHECKED', fileName, faultCount: bad ? 3 : 0, changes: service === 'exchange' && /变/.test(fileName) ? otherwise : { count: 0, warnings: 0, toConfirm: 0, rows: [] },
    sheets: service === 'community' ? [sheet('学校', 85, bad ? 2 : 0), sheet('教共体', 97, bad ? 1 : 0)] : [sheet('人员', 6000, 0), sheet('需求', 200, 0)],
    faults: bad ? [{ sheet: '学校', row: 12, column: '学段', value: '中学', reason: '没有这个学段。请填：学前、小学、初中、高中、职业。', code: 'unknown-code' }, { sheet: '学校', row: 40, column: '学校标识码', value: '5.0010600004e+9', reason: '标识码要用文本格式，请把这一列设为“文本”再重填。', code: 'not-text' }, { sheet: '教共体', row: 7, column: '起始日期', value: '2026年9月1日', reason: '日期写成了文字，请改成日期格式，例如 2026-09-01。', code: 'date-as-text' }] : [] }
  imports[made.id] = made
  return made
}

export function standIn(): Plugin {
  return { name: 'yanzhen-stand-in', configureServer(server) { server.middlewares.use((request, response, next) => void answer(request, response, next)) } }
}

async function answer(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const path = decodeURIComponent(url.pathname)
  const q = url.searchParams
  const send = (status: number, body?: unknown, headers: Json = {}) => {
    response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', 'Set-Cookie': 'XSRF-TOKEN=stand-in; Path=/', ...headers })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  }
  const no = (status: number, code: string, detail: string, headers: Json = {}, violations: Json[] = []) => send(status, { status, code, title: detail, detail, violations }, headers)
  if (path === '/oauth2/authorization/yanzhen') {
    who = q.get('as') ?? ''
    if (who) { response.writeHead(302, { Location: '/' }); return void response.end() }
    response.setHeader('Content-Type', 'text/html')
    return void response.end(['officer', 'lead', 'member', 'teacher'].map((one) => `<p><a href="?as=${one}">${one}</a></p>`).join(''))
  }
  if (path === '/logout') { who = ''; return send(202, undefined, { Location: '/' }) }
  if (path === '/__away') { const s = q.get('service')!; if (!away.delete(s)) away.add(s); return send(200, [...away]) }
  if (!path.startsWith('/api/v1/')) return next()
  const [, service = '', rest = ''] = /^\/api\/v1\/([a-z]+)\/?(.*)$/.exec(path) ?? []
  const [head = '', key = '', deed = ''] = rest.split('/')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const body: Json = raw.length && /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(raw.toString()) : {}
  const method = request.method!
  if (!who && head !== 'demonstration-accounts') return no(401, 'edge/unauthenticated', '请先登录')
  if (path === '/api/v1/me') return send(200, me())
  if (away.has(service)) return no(503, 'edge/away', '', { 'Retry-After': '15' })
  await new Promise((done) => setTimeout(done, 120))
  const page = (items: Json[]) => {
    const from = Number(q.get('cursor') ?? 0)
    const limit = Number(q.get('limit') ?? 50)
    send(200, { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null, total: items.length })
  }
  const at = (list: Json[], key: string) => list.find((one) => one.id === key)
  const unanswered = () => no(404, 'stand-in/no-answer', `替身没有这里的数据（${path}）：请用 make up 启动系统，再用 npm run dev 打开页面。`)
  const one = (found: Json | undefined) => (found ? send(200, found, { ETag: `"${found.version ?? 1}"` }) : no(404, `${service}/not-found`, '没有找到'))

  if (head === 'tasks') return send(200, { items: tasks(service) })
  if (head === 'dead-letters') {
    if (method === 'GET') return page(service === 'dashboard' ? deadLetters : [])
    deadLetters = deadLetters.filter((d) => d.id !== key)
    return send(202)
  }
  if (head === 'audit' && key) return send(200, { whole: true, sealed: 120, waiting: 2 })
  if (head === 'audit') return page(Array.from({ length: 14 }, (_, i) => ({ id: `audit-${i}`, at: before(i * 31), accountName: '王主任', account: 'a1', action: ['community.approved', 'workbook.committed', 'assignment.approved'][i % 3], subject: `community-${i + 1}`, details: { rows: i } })))
  if (head === 'imports' && key === 'oneroster' && !deed) {
    const fileName = /filename="([^"]*)"/.exec(raw.toString('utf8', 0, 600))?.[1] ?? 'oneroster.zip'
    const bad = /错/.test(fileName)
    const made = { id: id('import'), state: bad ? 'FAULTY' : 'CHECKED', fileName, faultCount: bad ? 2 : 0, sheets: [sheet('manifest.csv', 17, 0), sheet('orgs.csv', 86, bad ? 2 : 0), sheet('academicSessions.csv', 3, 0)],
      faults: bad ? ['metadata.stages', 'metadata.setting'].map((column) => ({ sheet: 'orgs.csv', row: 12, column, value: '', reason: `登记册还没有这所学校，新登记须填 ${column}，请在文件中补上这一列`, code: 'intake/new-school-needs-metadata' })) : [] }
    imports[made.id] = made
    return send(201, made)
  }
  if (head === 'imports' && key === 'oneroster') { imports[deed]!.state = 'COMMITTED'; return send(200, imports[deed]) }
  if (head === 'imports' && method === 'GET' && key === 'template') return send(200, {}, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename="template.xlsx"' })
  if (head === 'imports' && method === 'POST' && !key) return send(201, checked(service, /filename="([^"]*)"/.exec(raw.toString('utf8', 0, 600))?.[1] ?? '名册.xlsx'))
  if (head === 'imports' && deed === 'commit') { imports[key]!.state = 'COMMITTED'; happen(`${service === 'community' ? '学校与教共体' : '人员与需求'}名册入库`); return send(200, imports[key]) }

  if (service === 'community') {
    if (head === 'today') return send(200, { day: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), now: new Date().toISOString() })
    if (head === 'coverage') {
      const { point, list } = coverageOf(schools, communities, q)
      const on = q.get('on') ?? q.get('to') ?? now().slice(0, 10)
      return key === 'series' ? page(monthsTo(on).map(point)) : key === 'schools' ? page(list(q.get('side') ?? 'denominator', on)) : send(200, point(on))
    }
    if (head === 'schools' && key && deed) {
      const s = at(schools, key)
      if (!s) return one(s)
      const said = { from: '2021-09-01', to: null, name: s.name, shortName: s.shortName, stages: s.stages, ruralFlag: s.ruralFlag, weak: s.weak, ownership: s.ownership, longitude: null, latitude: null, knownSince: before(90_000), saidAt: before(90_000), by: '王主任 (a1)', reason: '区府办〔2021〕12号', knownUntil: null, replacedBy: null, replacedReason: null }
      const old = { ...said, from: null, to: '2021-08-31', name: `${s.shortName}（旧）`, knownSince: null, saidAt: null, by: null, reason: null }
      if (deed === 'history') return send(200, { statements: [old, { ...said, to: '2027-08-31' }, { ...said, from: '2027-09-01', name: `${s.shortName}实验学校`, reason: '区府办〔2026〕30号' }], replaced: [{ ...old, name: '录错的校名', knownUntil: before(400), replacedBy: '王主任 (a1)', replacedReason: '名称录错' }], actions: who === 'officer' ? ['change', 'correct', 'years', 'close'] : [] })
      if (deed === 'years') return send(200, { items: [2023, 2024, 2025, 2026].map((year, k) => ({ year, stage: s.stages[0], pupils: 1100 + k * 70, classes: 24 + k, capacity: 1260 })), next: null, total: 4 })
      if (deed === 'communities') return send(200, { items: communities.filter((c) => c.memberships.some((m: Json) => m.schoolId === s.id)).map((c) => ({ communityId: c.id, communityName: c.name, state: c.state, membership: c.memberships.find((m: Json) => m.schoolId === s.id) })), next: null, total: 1 })
      return one(s)
    }
    if (head === 'schools') return key ? one(at(schools, key)) : page(schools.filter((s) => (!q.get('q') || s.name.includes(q.get('q')!)) && (!q.get('ownership') || s.ownership === q.get('ownership'))))
    if (head === 'place-rules') return send(200, { label: '按公开报道整理', source: '', rules: [] })
    if (head === 'contracts' && key === 'policy') return send(200, { label: '按公开报道整理', source: '', shares })
    if (head === 'contracts' && deed === 'members') return page(key === 'contract-1' ? [0, 1].map((i) => ({ membershipId: `guest-${i}`, schoolId: school(12 + i).id, schoolName: i ? school(12).name : '渝北区龙塔小学', schoolDistrict: i ? '500106' : '500112', schoolDistrictName: i ? '沙坪坝区' : '渝北区', communityId: 'community-1', communityName: i ? '渝北实验教共体' : communities[0]!.name, communityDistrict: i ? '500112' : '500106', communityDistrictName: i ? '渝北区' : '沙坪坝区', place: 'MAIN', from: '2026-09-01', to: '2029-08-31' })) : [])
    if (head === 'contracts' && !key) return method === 'POST' ? send(201, { ...contracts[1]!, ...body, id: 'contract-2' }) : page(contracts.filter((c) => !q.get('state') || c.state === q.get('state')))
    if (head === 'contracts') {
      const c = at(contracts, key)
      if (c && deed) { c.state = ({ agree: 'AGREED', decline: 'DECLINED', withdraw: 'WITHDRAWN', end: 'ENDED' } as Json)[deed]; c.reason = body.reason ?? null; c.version++ }
      return one(c && { ...c, actions: who !== 'officer' ? [] : c.state === 'PROPOSED' ? ['agree', 'decline'] : c.state === 'AGREED' ? ['end'] : [] })
    }
    if (head === 'communities' && !key) return page(communities.filter((c) => (!q.get('state') || c.state === q.get('state')) && (!q.get('q') || c.name.includes(q.get('q')!))))
    if (head !== 'communities') return unanswered()
    const c = at(communities, key)
    if (!c || method === 'GET') return one(c && { ...c, actions: who !== 'officer' ? [] : c.state === 'SUBMITTED' ? ['approve', 'reject'] : c.state === 'DRAFT' ? ['submit'] : [] })
    c.state = ({ approve: 'APPROVED', reject: 'REJECTED', submit: 'SUBMITTED' } as Json)[deed]
    c.reason = body.reason
    c.version++
    happen(`${c.name}${c.state === 'APPROVED' ? '已批复' : c.state === 'REJECTED' ? '未获批准' : '已提交'}`, `/communities/${c.id}`)
    return one(c)
  }
  if (service === 'exchange') {
    if (head === 'needs') {
      if (method === 'GET' && !key) return page(needs.filter((n) => (!q.get('state') || n.state === q.get('state')) && (!q.get('schoolId') || n.schoolId === q.get('schoolId'))))
      if (method === 'POST' && !key) {
        if (Number(body.fte) > 1) return no(422, 'exchange/invalid', '请改正标出的内容', {}, [{ field: 'fte', message: '不能超过 1.0' }])
        const s = at(schools, body.schoolId)
        const made = { ...needs[0], ...body, id: id('need'), schoolName: s?.name, state: 'OPEN', version: 1 }
        needs.unshift(made)
        happen(`${s?.name}提出需求`, `/needs/${made.id}`)
        return send(201, made, { ETag: '"1"' })
      }
      const n = at(needs, key)
      if (deed === 'candidates') return send(200, { need: n, considered: 412, fitting: 5, exempt: 0, fits: people.slice(0, 5).map((p, i) => ({ ...p, reasons: [{ code: 'subject', text: '任教学科一致', ok: true }, { code: 'years', text: `在现校满 ${6 + i} 年`, ok: true }, { code: 'fte', text: '可用工作量 1.0', ok: true }, ...(i % 2 ? [{ code: 'grade', text: '任毕业班', ok: false, binding: false }] : [])] })), others: people.slice(5).map((p, i) => ({ ...p, reasons: [{ code: 'subject', text: '任教学科一致', ok: true }, i % 2 ? { code: 'busy', text: '2026-09-01 至 2027-01-20 已派往土主中学，剩余工作量 0.2', ok: false } : { code: 'years', text: '在现校 3 年，未满 6 年', ok: false }] })) })
      if (deed === 'withdraw' && n) { n.state = 'WITHDRAWN'; n.version++ }
      return one(n && { ...n, actions: n.state !== 'OPEN' ? [] : [...(who === 'lead' && n.leadSchoolId === me()?.org ? ['propose'] : []), ...(me()?.org === n.schoolId ? ['withdraw'] : [])] })
    }
    if (head === 'approvals') return method === 'POST' ? send(200, { items: body.items.map((one: Json, i: number) => ({ assignmentId: one.assignmentId, approved: i !== 1, state: i === 1 ? null : 'APPROVED', orderNumber: i === 1 ? null : `沙教派〔2026〕${90 + i}号`, code: i === 1 ? 'version/stale' : null, detail: i === 1 ? '内容已被他人修改，请刷新后重试。' : null })) }) : page(inbox(assignments))
    if (head === 'assignments' && deed === 'findings') return send(200, { items: findings })
    if (head === 'assignments') {
      if (method === 'GET' && !key) return page(assignments.filter((a) => (!q.get('needId') || (a.needId === q.get('needId') && a.state === 'PROPOSED')) && (!q.get('state') || a.state === q.get('state')) && (q.get('mine') !== 'true' || a.person.id === me()?.person)).map((a) => ({ ...a, actions: actions(a) })))
      if (method === 'POST' && !key) {
        const n = at(needs, body.needId)!
        n.state = 'PROPOSED'
        const p = people.find((x) => x.personId === body.personId)!
        const made: Json = { ...assignment(1, 'PROPOSED'), ...body, id: id('assignment'), person: { id: p.personId, name: p.name }, receiving: { id: n.schoolId, name: n.schoolName }, version: 1 }
        made.consents = parties.map((party) => ({ party, state: 'PENDING' }))
        made.history = [{ at: now(), what: '提出派遣', by: me()?.name }]
        assignments.unshift(made)
        happen(`提议${p.name}赴${n.schoolName}`, `/assignments/${made.id}`)
        return send(201, { ...made, actions: actions(made) })
      }
      const a = at(assignments, key)
      if (!a) return one(a)
      if (method === 'POST') {
        if (deed === 'consent' || deed === 'decline') Object.assign(a.consents.find((c: Json) => c.party === body.party), { state: deed === 'consent' ? 'GIVEN' : 'DECLINED', by: me()?.name, at: now(), reason: body.reason })
        if (deed === 'decline') a.state = 'DECLINED'
        if (deed === 'consent' && a.consents.every((c: Json) => c.state === 'GIVEN')) a.state = 'CONSENTED'
        if (deed === 'approve') Object.assign(a, { state: 'APPROVED', orderNumber: '沙教派〔2026〕88号' })
        if (deed === 'reject') a.state = 'REJECTED'
        if (deed === 'withdraw') a.state = 'WITHDRAWN'
        a.version++
        a.history.push({ at: now(), what: ({ consent: '同意', decline: '不同意', approve: '区批准', reject: '区未批准', withdraw: '撤回' } as Json)[deed], by: me()?.name, reason: body.reason })
        happen(`${a.person.name}的派遣有了新进展`, `/assignments/${a.id}`)
      }
      return one({ ...a, actions: actions(a) })
    }
  }
  if (service === 'resource') {
    if (head === 'uploads') {
      const tus = { 'Tus-Resumable': '1.0.0' }
      if (method === 'POST') { const u = id('upload'); uploads[u] = { length: Number(request.headers['upload-length']), offset: 0 }; return send(201, undefined, { ...tus, Location: `/api/v1/resource/uploads/${u}` }) }
      const u = uploads[key]
      if (!u) return no(404, 'resource/upload-not-found', '上传已失效')
      if (method === 'PATCH') { await new Promise((done) => setTimeout(done, 250)); u.offset += raw.length; return send(204, undefined, { ...tus, 'Upload-Offset': String(u.offset) }) }
      if (method === 'DELETE') { delete uploads[key]; return send(204, undefined, tus) }
      return send(200, undefined, { ...tus, 'Upload-Offset': String(u.offset), 'Upload-Length': String(u.length) })
    }
    if (head === 'resources') {
      const text = q.get('q') ?? ''
      if (method === 'GET' && !key) return page(resources.filter((r) => (!text || r.title.includes(text)) && ['subject', 'stage', 'kind'].every((f) => !q.get(f) || r[f] === q.get(f))).map((r) => (text ? { ...r, highlights: { title: r.title.replaceAll(text, `<em>${text}</em>`), summary: null } } : r)))
      if (method === 'POST') { const made = { ...body, id: id('resource'), schoolName: at(schools, body.schoolId)?.name, fileName: '上传.pdf', mediaType: 'application/pdf', size: uploads[body.uploadId]?.length, publishedAt: now(), version: 1 }; resources.unshift(made); happen(`${made.schoolName}发布《${body.title}》`, `/resources/${made.id}`); return send(201, made) }
      if (deed === 'file') { response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }); return void response.end('教学目标\n1. 会画二次函数图像。\n2. 说出开口方向与系数的关系。\n') }
      return one(at(resources, key))
    }
    if (head === 'requests') {
      if (method === 'GET' && !key) return page(requests.filter((r) => !q.get('state') || r.state === q.get('state')))
      if (method === 'POST' && !key) { const made = { ...body, id: id('request'), schoolName: at(schools, body.schoolId)?.name, state: 'OPEN', version: 1, postedAt: now() }; requests.unshift(made); happen(`${made.schoolName}索取“${body.title}”`); return send(201, made) }
      const r = at(requests, key)
      if (r && method === 'POST') {
        Object.assign(r, { claim: { state: 'CLAIMED', claimedBySchoolId: body.schoolId, claimedBySchoolName: at(schools, body.schoolId)?.name }, deliver: { state: 'DELIVERED', resourceId: body.resourceId }, accept: { state: 'ACCEPTED' }, 'decline-delivery': { state: 'CLAIMED', declineReason: body.reason }, withdraw: { state: 'WITHDRAWN' } }[deed])
        r.version++
        happen(`需求单“${r.title}”：${deed}`)
      }
      return one(r && { ...r, actions: { OPEN: who === 'lead' ? ['claim'] : [], CLAIMED: who === 'lead' ? ['deliver'] : [], DELIVERED: who === 'member' ? ['accept', 'decline-delivery'] : [] }[r.state as string] ?? [], claimants: [school(1).id], history: [{ what: 'POSTED', at: r.postedAt, by: '赵老师' }] })
    }
  }
  if (service === 'dashboard') {
    if (head === 'figures' && !key) return send(200, { asOf: now(), figures: figures() })
    if (head === 'figures') return send(200, { figure: figures().find((f) => f.key === key), columns: [{ name: 'school', heading: '学校' }, { name: 'subject', heading: '学科', words: { MATHS: '数学' } }, { name: 'fromDay', heading: '开始' }], items: needs.slice(0, 12).map((n) => ({ id: n.id, school: n.schoolName, subject: n.subject, fromDay: n.from })), next: null, total: 12 })
    if (head === 'breakdown') return send(200, { figure: 'needsOpen', by: 'subject', items: subjects.map((one) => ({ key: one, label: one, numerator: needs.filter((n) => n.subject === one && n.state === 'OPEN').length, denominator: needs.filter((n) => n.subject === one && n.state !== 'WITHDRAWN').length })) })
    if (head === 'series') return send(200, { figure: 'assignmentsInForce', items: Array.from({ length: 60 }, (_, i) => ({ date: new Date(Date.now() - (59 - i) * 86_400_000).toISOString().slice(0, 10), numerator: 20 + Math.round(i / 3 + 4 * Math.sin(i / 6)), denominator: 60 })) })
    if (head === 'communities') return page(communities.map((c, i) => ({ id: c.id, name: c.name, state: c.state, inForce: c.state === 'APPROVED', leadSchoolId: c.lead.schoolId, leadName: c.lead.name, cycleFrom: c.cycle.from, cycleTo: c.cycle.to, members: c.memberships.length - 1, needsOpen: (i * 3) % 7, assignmentsInForce: (i * 5) % 11, resources: i * 13 })))
    if (head === 'feed') return page(happenings)
    if (head === 'stream') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
      response.write(': hello\n\n')
      streams.add(response)
      const beat = setInterval(() => happen(`${school(9 + (sequence % 15)).name}下载《${resources[sequence % 23]!.title}》`), 9000)
      response.on('close', () => { clearInterval(beat); streams.delete(response) })
      return
    }
  }
  if (service === 'identity' && head === 'demonstration-accounts') return page(accounts.map((a) => ({ username: a.username, name: a.name, orgName: a.orgName, roles: a.grants })))
  if (service === 'identity' && head === 'accounts') return page(accounts.filter((a) => !q.get('q') || a.name.includes(q.get('q')!)))
  return unanswered()
}
