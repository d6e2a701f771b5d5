/** Places in degrees laid flat in kilometres around their middle: right enough for a district or a city. */
export interface Point { longitude: number; latitude: number }
export interface Flat { x: number; y: number }

const KM_A_DEGREE = 111.195

export function flat(points: Point[]): (point: Point) => Flat {
  const middle = (values: number[]) => (values.length ? (Math.min(...values) + Math.max(...values)) / 2 : 0)
  const longitude = middle(points.map((point) => point.longitude))
  const latitude = middle(points.map((point) => point.latitude))
  const across = KM_A_DEGREE * Math.cos((latitude * Math.PI) / 180)
  return (point) => ({ x: (point.longitude - longitude) * across, y: (point.latitude - latitude) * KM_A_DEGREE })
}

/** Kilometres from one line of the grid to the next: 1, 2 or 5 times a power of ten, some ten lines across. */
export function gridStep(width: number): number {
  const rough = Math.max(width, 0.1) / 14
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough)!
}

/** The window that shows all points with the same scale both ways, in a place so many pixels wide and high. */
export function windowFor(points: Flat[], width: number, height: number): { x: [number, number]; y: [number, number] } {
  const span = (values: number[]) => (values.length ? Math.max(...values) - Math.min(...values) : 0)
  const a = Math.max(span(points.map((point) => point.x)) * 1.12, 0.5)
  const b = Math.max(span(points.map((point) => point.y)) * 1.12, 0.5)
  const kmAPixel = Math.max(a / Math.max(width, 1), b / Math.max(height, 1))
  const half = { x: (kmAPixel * width) / 2, y: (kmAPixel * height) / 2 }
  return { x: [-half.x, half.x], y: [-half.y, half.y] }
}
