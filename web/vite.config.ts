import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { PluginOption } from 'vite'
import { defineConfig } from 'vitest/config'

/** `npm run dev` talks to a running system, `npm run mock` to the stand-in of dev/, which is never built. */
export default defineConfig(async ({ mode, command }) => {
  const plugins: PluginOption[] = [vue()]
  if (mode === 'mock' && command === 'serve') {
    plugins.push((await import('./dev/mock.ts')).standIn())
  }
  const gateway = process.env.YANZHEN_PUBLIC_URL ?? 'http://localhost:8080'
  const throughGateway = Object.fromEntries(
    ['/api', '/oauth2', '/login', '/logout', '/identity'].map((path) => [path, { target: gateway, xfwd: false }]),
  )
  return {
    plugins,
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: { port: 5173, proxy: mode === 'mock' ? {} : throughGateway },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 900,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'charts', test: /node_modules[\\/](echarts|zrender)/ },
              { name: 'elements', test: /node_modules[\\/](element-plus|@element-plus|@floating-ui|@vueuse|dayjs|async-validator)/ },
              { name: 'vue', test: /node_modules[\\/](@?vue|pinia|@intlify)/ },
            ],
          },
        },
      },
    },
    test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'] },
  }
})
