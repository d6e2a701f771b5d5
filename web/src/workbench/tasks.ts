import type { Router } from 'vue-router'

export const services = ['community', 'exchange', 'resource', 'identity'] as const
export type Service = (typeof services)[number]

/** What `GET /api/v1/<service>/tasks` lists. */
export interface Task {
  kind: string
  title: string
  subjectId: string
  link?: string | null
  since?: string | null
  /** The last day to do it. */
  due?: string | null
}

export interface Waiting extends Task {
  service: Service
}

const homeOf: Record<Service, string> = { community: '/communities', exchange: '/assignments', resource: '/requests', identity: '/accounts' }

/** Pages of the sign-in part are not pages of this application. */
export const elsewhere = (task: Task): string | undefined => (task.link?.startsWith('/identity/') ? task.link : undefined)

/** The page where the task is done: the service's link, when it is one of ours or names one of its own resources. */
export function placeOf(task: Waiting, router: Pick<Router, 'resolve'>): string {
  const link = (task.link ?? '').replace(/^\/api\/v1\/[a-z]+/, '').replace(/^\/?/, '/')
  const known = link !== '/' && router.resolve(link).matched.some((record) => !record.path.includes('*'))
  return known ? link : homeOf[task.service]
}

export const isOverdue = (task: Task, today: string): boolean => !!task.due && task.due < today

/** After what has a last day, by when it waits. */
const NO_DAY = '9999'

/** What is due first comes first, so what is overdue; what has no last day by how long it waits. The same thing is listed once. */
export function merge(lists: { service: Service; items: Task[] }[]): Waiting[] {
  const seen = new Set<string>()
  return lists
    .flatMap(({ service, items }) => items.map((task) => ({ ...task, service })))
    .filter((task) => {
      const same = `${task.service}/${task.kind}/${task.subjectId}/${task.title}`
      return seen.has(same) ? false : !!seen.add(same)
    })
    .sort((a, b) => (a.due ?? NO_DAY).localeCompare(b.due ?? NO_DAY) || (a.since ?? '').localeCompare(b.since ?? ''))
}
