import { testPortfolio, testSameBytes } from '../helpers/portfolio.ts'

testPortfolio(5000)
// All of them in the same bytes are in tests/long.
testSameBytes(200)
