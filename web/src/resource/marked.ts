/** Splits a service's marked passage into plain and marked runs: shown as text, never as HTML. */
export interface Run {
  text: string
  marked: boolean
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" }
const plain = (text: string) => text.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity)

export function runs(passage: string): Run[] {
  const found: Run[] = []
  let marked = false
  for (const piece of passage.split(/(<\/?(?:em|mark|b|B)>)/)) {
    if (/^<(?:em|mark|b|B)>$/.test(piece)) marked = true
    else if (/^<\/(?:em|mark|b|B)>$/.test(piece)) marked = false
    else if (piece) found.push({ text: plain(piece), marked })
  }
  return found
}

export function passage(highlights: Record<string, string | string[]> | null | undefined, field: string, otherwise: string | null | undefined): Run[] {
  const given = highlights?.[field]
  const text = Array.isArray(given) ? given.join('…') : given
  return text ? runs(text) : otherwise ? [{ text: otherwise, marked: false }] : []
}
