import { useRoute, useRouter } from 'vue-router'

const names = ['ratio', 'side', 'outcome', 'schoolId', 'communityId']

/** What the list of people is narrowed by, kept in the address: one choice replaces the one before. */
export function useNarrowing() {
  const route = useRoute()
  const router = useRouter()
  function filter(chosen: Record<string, string | undefined>) {
    const query = Object.fromEntries(Object.entries(route.query).filter(([name]) => !names.includes(name)))
    for (const [name, value] of Object.entries(chosen)) if (value) query[name] = value
    void router.replace({ query })
  }
  return { filter, clear: () => filter({}) }
}
