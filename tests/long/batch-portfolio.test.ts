import { testSameBytes } from '../helpers/portfolio.ts'

testSameBytes(5000)
