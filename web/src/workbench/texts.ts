export const zh = {
  title: '工作台',
  hello: '{name}，您好',
  waitingNone: '没有事情等您办理',
  waitingSome: '有 {n} 件事等您办理',
  waitingChecking: '正在查看有没有等您办理的事',
  waiting: '待办',
  emptyHint: '有新的待办时会出现在这里，本页每半分钟查看一次。',
  happenings: '最近动态',
  happeningsEmpty: '还没有动态',
  since: '{ago}起',
  deed: '办理',
  quick: '常用',
  kind: {
    CONSENT: '表示同意', APPROVE: '审批', PROPOSE: '选派', BACKFILL: '顶岗去留', COMMUNITY_APPROVE: '批复', CLAIM: '认领', DELIVER: '交付', ACCEPT: '验收', SUBMIT: '提交',
    REVISE: '修改', CHANGE_PASSWORD: '改密码', IMPORT: '导入', RETURN: '返回', DEAD_LETTER: '事件', ACKNOWLEDGE: '签收', MEND: '整改', REPORT_SESSION: '填报', APPROVE_CHANGE: '审批变更', SUBMIT_CHANGE: '提交变更', REVISE_CHANGE: '修改变更', HANDOVER: '交接', APPRAISE: '考核', OTHER: '待办',
  },
  quickTo: {
    postNeed: '提出师资需求', findResource: '查找资源', requestResource: '索取资源', seeNeeds: '看成员校需求', uploadResource: '上传资源', intake: '导入名册',
    dashboard: '看驾驶舱', mine: '我的派遣', communities: '看教共体',
  },
  role: {
    DISTRICT_OFFICER: '您代表本区办理：批复教共体、审批派遣、导入名册。',
    SCHOOL_ADMIN: '您代表{org}办理：师资需求与派遣、资源共享。',
    TEACHER: '您可以查看自己的派遣，并表示是否同意。',
  },
}

export const en: typeof zh = {
  title: 'Workbench',
  hello: 'Hello, {name}',
  waitingNone: 'Nothing waits for you',
  waitingSome: 'Waiting for you: {n}',
  waitingChecking: 'Looking for what waits for you',
  waiting: 'To do',
  emptyHint: 'New tasks appear here; this page looks every half minute.',
  happenings: 'Recent happenings',
  happeningsEmpty: 'No happenings yet',
  since: 'since {ago}',
  deed: 'Open',
  quick: 'Often used',
  kind: {
    CONSENT: 'Consent', APPROVE: 'Approve', PROPOSE: 'Propose', BACKFILL: 'Backfill', COMMUNITY_APPROVE: 'Approve', CLAIM: 'Claim', DELIVER: 'Deliver', ACCEPT: 'Accept', SUBMIT: 'Submit',
    REVISE: 'Revise', CHANGE_PASSWORD: 'Password', IMPORT: 'Import', RETURN: 'Return', DEAD_LETTER: 'Event', ACKNOWLEDGE: 'Take note', MEND: 'Mend', REPORT_SESSION: 'Report', APPROVE_CHANGE: 'Decide', SUBMIT_CHANGE: 'Submit', REVISE_CHANGE: 'Revise', HANDOVER: 'Hand over', APPRAISE: 'Appraise', OTHER: 'To do',
  },
  quickTo: {
    postNeed: 'Post a need', findResource: 'Find resources', requestResource: 'Request a resource', seeNeeds: 'Needs of members', uploadResource: 'Upload a resource', intake: 'Import rosters',
    dashboard: 'Dashboard', mine: 'My assignments', communities: 'Communities',
  },
  role: {
    DISTRICT_OFFICER: 'You act for the district: communities, assignments, rosters.',
    SCHOOL_ADMIN: 'You act for {org}: staffing needs, assignments, shared resources.',
    TEACHER: 'Here you see your own assignments and give your consent.',
  },
}
