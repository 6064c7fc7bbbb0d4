import { beforeAll, describe } from 'vitest'
import { BUILD_MS, buildExecutable, EMPTY, EXECUTABLE } from '../helpers/executable.ts'
import { scenariosOf } from '../helpers/scenarios.ts'

beforeAll(buildExecutable, BUILD_MS)

describe('through the executable, with nothing else to be found,', () => {
  scenariosOf([EXECUTABLE], EMPTY)
})
