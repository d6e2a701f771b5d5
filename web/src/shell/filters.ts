import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A text that is typed on is one choice, not many. */
const typedOn = (before: string | undefined, now: string | undefined) => !!before && !!now && (now.startsWith(before) || before.startsWith(now))

/** A filter kept in the address, so that a list can be bookmarked, shared and gone back to: each choice is a step back. */
export function useQueryFilter(name: string): WritableComputedRef<string | undefined> {
  const route = useRoute()
  const router = useRouter()
  const filter = computed({
    get: () => (typeof route.query[name] === 'string' && route.query[name] ? route.query[name] : undefined),
    set: (value) => {
      const query = { ...route.query }
      if (value) query[name] = value
      else delete query[name]
      void (typedOn(filter.value, value) ? router.replace({ query }) : router.push({ query }))
    },
  })
  return filter
}
