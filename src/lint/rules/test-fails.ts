import { firmTestFaults } from '../firm-test.ts'
import { rule } from '../rule.ts'

/** A list's own tests: a firm as it would answer, and what it must then get. */
export const testFails = rule({
  id: 'test-fails',
  severity: 'error',
  check: (subject) =>
    (subject.loaded.document.tests ?? []).flatMap((test, index) => firmTestFaults(test, ['tests', index], subject)),
})
