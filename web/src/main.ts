import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './shell/App.vue'
import { useElements } from './shell/elements'
import { i18n } from './shell/i18n'
import { createPages } from './shell/router'
import './shell/theme.css'

const app = createApp(App)
app.use(createPinia())
app.use(i18n)
useElements(app)
app.use(createPages())
app.mount('#app')
