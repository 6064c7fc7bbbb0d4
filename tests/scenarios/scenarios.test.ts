import { resolve } from 'node:path'
import { scenariosOf } from '../helpers/scenarios.ts'

const { PATH, HOME, SystemRoot } = process.env

scenariosOf([process.execPath, resolve('bin/tukiem.cjs')], { PATH, LANG: 'en_US.UTF-8', HOME, SystemRoot })
