// What a thread of `tukiem batch` runs: the same program, asked for a part of the work.
'use strict'
const { load } = require('./tukiem.cjs')

module.exports = (task) => load('tukiem.js').batchWork(task)
