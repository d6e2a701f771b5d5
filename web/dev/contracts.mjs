/** Writes src/contracts from the services' OpenAPI documents; `--check` only says whether they still agree, remarks aside. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapi, { astToString } from 'openapi-typescript'

const withoutRemarks = (types) => types.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ')
const at = (path) => new URL(path, import.meta.url)
let stale = 0
for (const owner of ['community', 'exchange', 'resource', 'dashboard']) {
  const document = at(`../../contracts/src/main/resources/http/${owner}.openapi.json`)
  const types = at(`../src/contracts/${owner}.d.ts`)
  const written = `// From contracts/http/${owner}.openapi.json by \`npm run contracts\`; never edited.\n${astToString(await openapi(JSON.parse(readFileSync(document, 'utf8'))))}`
  if (!process.argv.includes('--check')) writeFileSync(types, written)
  else if (withoutRemarks(readFileSync(types, 'utf8')) !== withoutRemarks(written)) stale = console.error(`${fileURLToPath(types)} is not what the contract says: npm run contracts`) ?? 1
}
process.exit(stale)
