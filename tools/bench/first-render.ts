// One render of a small chart in a process of its own: what a review pays once.
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import { shipyardChart } from './renders.ts'

const renderer = openRenderer()
await renderer.render(shipyardChart(1))
await renderer.close()
