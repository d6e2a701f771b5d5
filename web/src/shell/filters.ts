import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter kept in the address, so that a list can be bookmarked, shared and gone back to. */
export function useQueryFilter(name: string): WritableComputedRef<string | undefined> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => (typeof route.query[name] === 'string' && route.query[name] ? route.query[name] : undefined),
    set: (value) => {
      const query = { ...route.query }
      if (value) query[name] = value
      else delete query[name]
      void router.replace({ query })
    },
  })
}
