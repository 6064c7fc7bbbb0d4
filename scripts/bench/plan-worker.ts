// Draws as many plans as it is told to, and says when it is done.
import { parentPort } from 'node:worker_threads'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { furnitureLook, furniturePlan } from './furniture-plan.ts'

const report = furniturePlan()

parentPort?.on('message', async (plans: number) => {
  for (let i = 0; i < plans; i += 1) await renderPdf(report, furnitureLook)
  parentPort?.postMessage('done')
})
