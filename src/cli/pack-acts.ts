import type { ActEntry } from './command-entry.ts'

/** What is done with a pack and keys. */
export const PACK_ACTS: readonly ActEntry[] = [
  {
    name: 'keygen',
    summary: 'help.pack-keygen',
    options: [['-o, --output <file>', 'help.pack-keygen-output']],
    run: async (_, options, context) => (await import('./pack/keygen.ts')).keygen(options, context),
  },
  {
    name: 'sign',
    summary: 'help.pack-sign',
    argument: ['<pack>', 'help.pack-file'],
    options: [
      ['--key <file>', 'help.pack-sign-key'],
      ['-o, --output <file>', 'help.pack-sign-output'],
      ['--replace', 'help.pack-sign-replace'],
      ['--force', 'help.force'],
    ],
    run: async ([pack], options, context) => (await import('./pack/sign.ts')).signPack(pack ?? '', options, context),
  },
  {
    name: 'verify',
    summary: 'help.pack-verify',
    argument: ['<pack>', 'help.pack-file'],
    options: [
      ['--key <file>', 'help.pack-verify-key'],
      ['--json', 'help.json'],
    ],
    run: async ([pack], options, context) =>
      (await import('./pack/verify.ts')).verifyPack(pack ?? '', options, context),
  },
  {
    name: 'distrust',
    summary: 'help.pack-distrust',
    argument: ['[key...]', 'help.pack-distrust-key'],
    options: [['--undo', 'help.pack-distrust-undo']],
    run: async (key, options, context) => (await import('./pack/distrust.ts')).distrust(key, options, context),
  },
]
