// What a thread of the program runs: the same program, asked for a part of the work.
'use strict'
const { load } = require('./tukiem.cjs')

exports.batch = (task) => load('tukiem.js').batchWork(task)
exports.lines = (task) => load('tukiem.js').lineWork(task)
