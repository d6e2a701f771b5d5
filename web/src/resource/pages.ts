import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = []
