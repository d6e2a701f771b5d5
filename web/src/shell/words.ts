/** The code tables of the contracts, in both languages. */
export const zh = {
  role: { DISTRICT_OFFICER: '区级管理员', SCHOOL_ADMIN: '学校管理员', TEACHER: '教师', PLATFORM: '对接平台', LOADER: '样例装载程序' },
  stage: { PRESCHOOL: '学前', PRIMARY: '小学', JUNIOR: '初中', SENIOR: '高中', VOCATIONAL: '职业' },
  subject: {
    CHINESE: '语文', MATHS: '数学', ENGLISH: '英语', PHYSICS: '物理', CHEMISTRY: '化学', BIOLOGY: '生物', HISTORY: '历史',
    GEOGRAPHY: '地理', POLITICS: '道德与法治', MUSIC: '音乐', ART: '美术', PE: '体育', IT: '信息科技', SCIENCE: '科学',
    LABOUR: '劳动', PSYCHOLOGY: '心理健康', PRESCHOOL_EDU: '学前教育',
  },
  title: { FULL_SENIOR: '正高级', SENIOR: '高级', FIRST: '一级', SECOND: '二级', THIRD: '三级' },
  honour: {
    SCHOOL_BACKBONE: '校级骨干', DISTRICT_BACKBONE: '区级骨干教师', DISTRICT_MASTER: '区学科名师', DISTRICT_LEADER: '区学科带头人',
    CITY_MASTER: '市学科名师', CITY_LEADER: '市学科带头人', EDUCATOR: '教育家型培养对象',
  },
  assignmentKind: {
    CADRE_SECONDMENT: '干部互派', ROTATION: '教师交流轮岗', SHADOWING: '跟岗', SHARED_TEACHING: '走教（跨校兼课）',
    SUPPORT_TEACHING: '支教', TRANSFER: '跨校竞聘（调动）', NEW_TEACHER_PLACEMENT: '统一分配新教师',
  },
  setting: { URBAN: '城区', TOWN: '镇区', RURAL: '乡村' },
  model: { DIRECTLY_RUN: '直接举办', NAMED_LEADERSHIP: '冠名领办', BRAND_GUIDED: '品牌引领', PAIRED_SUPPORT: '对接帮扶' },
  grade: { TIGHT: '紧密型', COOPERATIVE: '合作型', SUPPORTIVE: '帮扶型' },
  membershipRole: { LEAD: '总校', MEMBER: '成员校' },
  communityState: { DRAFT: '草稿', SUBMITTED: '待批复', APPROVED: '已批复', ENDED: '已结束', REJECTED: '未批准' },
  sessionKind: { SYNC_CLASS: '网络同步课堂', JOINT_RESEARCH: '联合教研' },
  sessionForm: { DEDICATED: '专递课堂', MASTER_TEACHER: '名师课堂', MASTER_SCHOOL: '名校网络课堂', DUAL_TEACHER: '双师课堂', OFFLINE: '线下', ONLINE: '线上' },
  sessionState: { PLANNED: '已计划', HELD: '已开展', CANCELLED: '已取消' },
  sessionSide: { HOST: '主持（主讲）', RECEIVING: '参加' },
  studioKind: { SUBJECT: '学科工作室', MASTER_TEACHER: '名师工作室' },
  studioLevel: { LEADING: '领航', DISTRICT: '区级', SCHOOL: '校级' },
  needState: { OPEN: '待选派', PROPOSED: '已提议', FILLED: '已落实', WITHDRAWN: '已撤回' },
  assignmentState: {
    PROPOSED: '征求同意', CONSENTED: '待区审批', APPROVED: '已批准待到岗', IN_FORCE: '在岗', RETURNED: '已返回', DECLINED: '未获同意',
    REJECTED: '区未批准', WITHDRAWN: '已撤回',
  },
  party: { PERSON: '本人', SENDING: '派出校', RECEIVING: '接收校' },
  consentState: { PENDING: '等待', GIVEN: '同意', DECLINED: '不同意' },
  resourceKind: {
    COURSE: '网络课程', TEXTBOOK: '数字教材', BOOK: '数字图书', SLIDES: '教学课件', CASE: '教学案例', LAB: '虚拟实验实训',
    RESEARCH_VIDEO: '在线教研视频', APPLICATION: '教学应用与工具',
  },
  requestState: { OPEN: '待认领', CLAIMED: '制作中', DELIVERED: '待验收', ACCEPTED: '已验收', WITHDRAWN: '已撤回' },
  requestStep: { POSTED: '提出需求', CLAIMED: '认领', DELIVERED: '交付', ACCEPTED: '验收', DELIVERY_DECLINED: '退回', WITHDRAWN: '撤回' },
  audit: {
    school_registered: '登记学校', school_changed: '修改学校', community_drafted: '起草教共体', community_revised: '修改教共体', community_replaced: '以新名册替换教共体', community_submitted: '提交教共体', community_approved: '批复教共体',
    community_rejected: '不予批准教共体', community_ended: '教共体结束', workbook_committed: '名册入库', person_registered: '登记人员', person_changed: '修改人员', person_identity_number_unmasked: '查看身份证件号',
    need_posted: '提出需求', need_changed: '修改需求', need_withdrawn: '撤回需求', assignment_proposed: '提议派遣', assignment_consented: '同意派遣', assignment_declined: '不同意派遣', assignment_approved: '批准派遣',
    assignment_rejected: '不批准派遣', assignment_withdrawn: '撤回派遣', assignment_started: '派遣到岗', assignment_returned: '派遣返回', resource_published: '发布资源', request_posted: '提出需求单', request_claimed: '认领需求单',
    request_delivered: '交付资源', request_accepted: '验收资源', request_delivery_declined: '退回交付', request_withdrawn: '撤回需求单', session_planned: '安排活动', session_moved: '调整活动时间', session_held: '填报活动', session_corrected: '更正活动', session_cancelled: '取消活动', studio_opened: '设立工作室', studio_changed: '修改工作室', studio_joined: '工作室增加成员', studio_left: '工作室成员退出', studio_closed: '撤销工作室', account_opened: '开设账号', grant_given: '授予职责', grant_ended: '终止职责', event_resent: '重新处理事件', REBUILD: '重建驾驶舱',
    attachment_added: '上传附件', target_drafted: '编制年度计划', target_revised: '调整年度计划', target_set: '下达年度计划', target_value_typed: '填报目标数值', target_value_corrected: '更正目标数值',
    routine_published: '发布教学常规', routine_acknowledged: '签收教学常规', routine_checked: '检查教学常规', routine_mended: '登记整改完成',
  },
  integration: { MANAGEMENT: '教育管理', STAFFING: '队伍建设', TEACHING: '教学教研', TALENT: '人才培养', APPRAISAL: '考核评价' },
  standing: { NO_GOAL: '未列入计划', NO_VALUE: '未填报', BEHIND: '滞后', ON_COURSE: '正常推进', REACHED: '已达成', MISSED: '未达成' },
  planState: { DRAFT: '草案', SET: '已下达' },
  factKind: {
    SYNC_CLASS_HELD: '网络同步课堂', JOINT_RESEARCH_HELD: '联合教研', ASSIGNMENT_STARTED: '派遣到岗', RESOURCE_PUBLISHED: '发布资源', REQUEST_ACCEPTED: '需求单验收', ROUTINE_CHECKED: '教学常规检查',
  },
  part: { SENDING: '派出', RECEIVING: '接收', SHARING: '共享', ASKING: '提出', ANSWERING: '交付', CHECKED: '受检', TAKING_PART: '参加' },
  term: { FIRST: '第一学期', SECOND: '第二学期' },
  importState: { CHECKED: '检查通过', FAULTY: '有错误行', COMMITTED: '已入库' },
}

export const en: typeof zh = {
  role: { DISTRICT_OFFICER: 'District officer', SCHOOL_ADMIN: 'School administrator', TEACHER: 'Teacher', PLATFORM: 'Connected platform', LOADER: 'Sample loader' },
  stage: { PRESCHOOL: 'Preschool', PRIMARY: 'Primary', JUNIOR: 'Junior secondary', SENIOR: 'Senior secondary', VOCATIONAL: 'Vocational' },
  subject: {
    CHINESE: 'Chinese', MATHS: 'Mathematics', ENGLISH: 'English', PHYSICS: 'Physics', CHEMISTRY: 'Chemistry', BIOLOGY: 'Biology', HISTORY: 'History',
    GEOGRAPHY: 'Geography', POLITICS: 'Civics', MUSIC: 'Music', ART: 'Art', PE: 'Physical education', IT: 'Computing', SCIENCE: 'Science',
    LABOUR: 'Labour', PSYCHOLOGY: 'Mental health', PRESCHOOL_EDU: 'Preschool education',
  },
  title: { FULL_SENIOR: 'Full senior', SENIOR: 'Senior', FIRST: 'First grade', SECOND: 'Second grade', THIRD: 'Third grade' },
  honour: {
    SCHOOL_BACKBONE: 'School backbone', DISTRICT_BACKBONE: 'District backbone', DISTRICT_MASTER: 'District subject master', DISTRICT_LEADER: 'District subject leader',
    CITY_MASTER: 'City subject master', CITY_LEADER: 'City subject leader', EDUCATOR: 'Educator programme',
  },
  assignmentKind: {
    CADRE_SECONDMENT: 'Cadre secondment', ROTATION: 'Teacher rotation', SHADOWING: 'Shadowing', SHARED_TEACHING: 'Shared teaching',
    SUPPORT_TEACHING: 'Support teaching', TRANSFER: 'Transfer', NEW_TEACHER_PLACEMENT: 'New-teacher placement',
  },
  setting: { URBAN: 'Urban', TOWN: 'Town', RURAL: 'Rural' },
  model: { DIRECTLY_RUN: 'Directly run', NAMED_LEADERSHIP: 'Named leadership', BRAND_GUIDED: 'Brand guided', PAIRED_SUPPORT: 'Paired support' },
  grade: { TIGHT: 'Close', COOPERATIVE: 'Cooperative', SUPPORTIVE: 'Supportive' },
  membershipRole: { LEAD: 'Lead school', MEMBER: 'Member school' },
  communityState: { DRAFT: 'Draft', SUBMITTED: 'Awaiting approval', APPROVED: 'Approved', ENDED: 'Ended', REJECTED: 'Not approved' },
  sessionKind: { SYNC_CLASS: 'Synchronous class', JOINT_RESEARCH: 'Joint research' },
  sessionForm: { DEDICATED: 'Dedicated class', MASTER_TEACHER: 'Master teacher', MASTER_SCHOOL: 'Master school online', DUAL_TEACHER: 'Two teachers', OFFLINE: 'In person', ONLINE: 'Online' },
  sessionState: { PLANNED: 'Planned', HELD: 'Held', CANCELLED: 'Cancelled' },
  sessionSide: { HOST: 'Host', RECEIVING: 'Takes part' },
  studioKind: { SUBJECT: 'Subject studio', MASTER_TEACHER: 'Master-teacher studio' },
  studioLevel: { LEADING: 'Leading', DISTRICT: 'District', SCHOOL: 'School' },
  needState: { OPEN: 'Open', PROPOSED: 'Proposed', FILLED: 'Filled', WITHDRAWN: 'Withdrawn' },
  assignmentState: {
    PROPOSED: 'Awaiting consent', CONSENTED: 'Awaiting district', APPROVED: 'Approved, not begun', IN_FORCE: 'In post', RETURNED: 'Returned', DECLINED: 'Consent declined',
    REJECTED: 'Rejected by district', WITHDRAWN: 'Withdrawn',
  },
  party: { PERSON: 'The person', SENDING: 'Sending school', RECEIVING: 'Receiving school' },
  consentState: { PENDING: 'Waiting', GIVEN: 'Consented', DECLINED: 'Declined' },
  resourceKind: {
    COURSE: 'Online course', TEXTBOOK: 'Digital textbook', BOOK: 'Digital book', SLIDES: 'Slides', CASE: 'Teaching case', LAB: 'Virtual lab',
    RESEARCH_VIDEO: 'Research video', APPLICATION: 'Teaching tool',
  },
  requestState: { OPEN: 'Open', CLAIMED: 'In the making', DELIVERED: 'Awaiting acceptance', ACCEPTED: 'Accepted', WITHDRAWN: 'Withdrawn' },
  requestStep: { POSTED: 'Requested', CLAIMED: 'Claimed', DELIVERED: 'Delivered', ACCEPTED: 'Accepted', DELIVERY_DECLINED: 'Sent back', WITHDRAWN: 'Withdrawn' },
  audit: {
    school_registered: 'School registered', school_changed: 'School changed', community_drafted: 'Community drafted', community_revised: 'Community revised', community_replaced: 'Community replaced', community_submitted: 'Community submitted', community_approved: 'Community approved',
    community_rejected: 'Community not approved', community_ended: 'Community ended', workbook_committed: 'Workbook committed', person_registered: 'Person registered', person_changed: 'Person changed', person_identity_number_unmasked: 'Identity number unmasked',
    need_posted: 'Need posted', need_changed: 'Need changed', need_withdrawn: 'Need withdrawn', assignment_proposed: 'Assignment proposed', assignment_consented: 'Consent given', assignment_declined: 'Consent declined', assignment_approved: 'Assignment approved',
    assignment_rejected: 'Assignment rejected', assignment_withdrawn: 'Assignment withdrawn', assignment_started: 'Assignment begun', assignment_returned: 'Assignment returned', resource_published: 'Resource published', request_posted: 'Request posted', request_claimed: 'Request claimed',
    request_delivered: 'Resource delivered', request_accepted: 'Resource accepted', request_delivery_declined: 'Delivery sent back', request_withdrawn: 'Request withdrawn', session_planned: 'Session planned', session_moved: 'Session moved', session_held: 'Session reported', session_corrected: 'Report corrected', session_cancelled: 'Session cancelled', studio_opened: 'Studio opened', studio_changed: 'Studio changed', studio_joined: 'Studio member added', studio_left: 'Studio member left', studio_closed: 'Studio closed', account_opened: 'Account opened', grant_given: 'Grant given', grant_ended: 'Grant ended', event_resent: 'Event processed again', REBUILD: 'Dashboard rebuilt',
    attachment_added: 'File added', target_drafted: 'Targets drafted', target_revised: 'Targets revised', target_set: 'Targets set', target_value_typed: 'Target value typed', target_value_corrected: 'Target value corrected',
    routine_published: 'Routine published', routine_acknowledged: 'Routine acknowledged', routine_checked: 'Routine checked', routine_mended: 'Routine mended',
  },
  integration: { MANAGEMENT: 'Management', STAFFING: 'Staff', TEACHING: 'Teaching and research', TALENT: 'Talent', APPRAISAL: 'Appraisal' },
  standing: { NO_GOAL: 'Not in the plan', NO_VALUE: 'No value yet', BEHIND: 'Behind', ON_COURSE: 'On course', REACHED: 'Reached', MISSED: 'Missed' },
  planState: { DRAFT: 'Draft', SET: 'Set' },
  factKind: {
    SYNC_CLASS_HELD: 'Synchronous lesson', JOINT_RESEARCH_HELD: 'Joint research', ASSIGNMENT_STARTED: 'Assignment begun', RESOURCE_PUBLISHED: 'Resource published', REQUEST_ACCEPTED: 'Request answered', ROUTINE_CHECKED: 'Check-up of a routine',
  },
  part: { SENDING: 'sends', RECEIVING: 'receives', SHARING: 'shares', ASKING: 'asks', ANSWERING: 'answers', CHECKED: 'checked', TAKING_PART: 'takes part' },
  term: { FIRST: 'First term', SECOND: 'Second term' },
  importState: { CHECKED: 'Checked', FAULTY: 'Has faulty rows', COMMITTED: 'Committed' },
}

/** The codes of a table, in the order of the contract. */
export function codes(table: keyof typeof zh): string[] {
  return Object.keys(zh[table])
}
