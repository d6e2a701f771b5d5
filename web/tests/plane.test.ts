import { describe, expect, it } from 'vitest'
import { flat, gridStep, windowFor } from '@/community/plane'

const lead = { longitude: 106.4542, latitude: 29.5412 }
const north = { longitude: 106.4542, latitude: 29.6412 }
const east = { longitude: 106.5574, latitude: 29.5412 }

describe('a map in kilometres', () => {
  it('has the distances that the service tells', () => {
    const at = [lead, north, east].map(flat([lead, north, east]))
    expect(Math.hypot(at[1]!.x - at[0]!.x, at[1]!.y - at[0]!.y)).toBeCloseTo(11.1, 1)
    expect(Math.hypot(at[2]!.x - at[0]!.x, at[2]!.y - at[0]!.y)).toBeCloseTo(10.0, 1)
  })

  it('shows all points with one scale both ways', () => {
    const points = [{ x: -10, y: 0 }, { x: 10, y: 3 }]
    const { x, y } = windowFor(points, 800, 400)
    expect((x[1] - x[0]) / 800).toBeCloseTo((y[1] - y[0]) / 400)
    expect(x[1]).toBeGreaterThan(10)
  })

  it('has a window even for one point, and for none', () => {
    for (const points of [[{ x: 0, y: 0 }], []]) expect(windowFor(points, 800, 400).x[1]).toBeGreaterThan(0)
    expect(flat([])(lead).x).toBeTypeOf('number')
  })

  it('draws some ten lines at whole steps', () => {
    expect([20, 50, 7, 0.5, 300].map(gridStep)).toEqual([2, 5, 0.5, 0.05, 50])
  })
})
