/** What the dashboard answers under /api/v1/dashboard. */
export interface Happening {
  id: string
  at: string
  text: string
  kind?: string
  link?: string | null
}
