/** A piece of a shown text, and whether it is what was looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** The service marks hits with `<em>` in escaped text. It is read apart here and shown as text, never put in as HTML. */
export function pieces(passage: string): Piece[] {
  const body = new DOMParser().parseFromString(passage, 'text/html').body
  const found: Piece[] = []
  const walk = (node: Node, hit: boolean) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) found.push({ text: child.textContent ?? '', hit })
      else walk(child, hit || child.nodeName === 'EM')
    }
  }
  walk(body, false)
  return found
}
