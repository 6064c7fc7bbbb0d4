import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { SaveFailure } from '../../src/interview/state.ts'
import type { AnswerStore, SaveResult } from '../../src/node/save/answer-store.ts'

export interface MemoryStore extends AnswerStore {
  /** Every file that was saved, in order. */
  readonly saves: AnswerFile[]
  readonly folders: string[]
}

/** A store that remembers; `refuse` says which save fails, counted from 1. */
export function memoryStore(
  refuse: (attempt: number, folder: string) => SaveFailure['code'] | null = () => null,
): MemoryStore {
  const saves: AnswerFile[] = []
  const folders = ['/firm']
  let attempt = 0
  const folder = () => folders.at(-1) ?? ''
  return {
    saves,
    folders,
    path: () => (saves.length === 0 ? null : `${folder()}/a.tukiem.yaml`),
    save(file): SaveResult {
      attempt += 1
      const code = refuse(attempt, folder())
      if (code !== null) return { saved: false, failure: { code, folder: folder(), errno: 'ETEST' } }
      const next = { ...file, revision: file.revision + 1 }
      saves.push(next)
      return { saved: true, file: next, path: `${folder()}/a.tukiem.yaml`, conflict: null }
    },
    moveTo(next) {
      folders.push(next)
    },
    close() {},
  }
}
