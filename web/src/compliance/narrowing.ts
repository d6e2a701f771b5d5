import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const ofPeople = ['ratio', 'side', 'outcome']
const ofUnits = ['schoolId', 'communityId', 'withoutCommunity']

/**
 * What is asked for, kept in the address. A unit (a community, a school, the schools without a community) narrows
 * figures and people alike; a ratio's side and an outcome narrow the people. They combine: a choice replaces its like.
 */
export function useNarrowing() {
  const route = useRoute()
  const router = useRouter()
  const said = (name: string) => (typeof route.query[name] === 'string' && route.query[name] ? route.query[name] : undefined)
  const among = (names: string[]) => Object.fromEntries(names.map((name) => [name, said(name)]))
  const unit = computed(() => among(ofUnits))
  const people = computed(() => among(ofPeople))

  function filter(chosen: Record<string, string | undefined>) {
    const dropped = [
      ...('ratio' in chosen ? ['ratio', 'side'] : []),
      ...('outcome' in chosen ? ['outcome'] : []),
      ...(ofUnits.some((name) => name in chosen) ? ofUnits : []),
    ]
    const query = Object.fromEntries(Object.entries(route.query).filter(([name]) => !dropped.includes(name)))
    for (const [name, value] of Object.entries(chosen)) if (value) query[name] = value
    return router.push({ query })
  }
  const clear = () => filter({ ratio: undefined, outcome: undefined, schoolId: undefined })
  return { unit, people, filter, clear }
}
