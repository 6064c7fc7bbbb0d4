import { describe, expect, test } from 'vitest'
import { ofFolder, ofHome, ofPlace, ofSpace } from '../../../src/core/doctor/of-place.ts'

describe('the folder', () => {
  const path = '/home/lan/kiem-tra'
  test.each([
    ['read and saved to', true, { ok: true, ms: 12 }, 'folder.fine'],
    ['saved to so slowly that an owner waits', true, { ok: true, ms: 900 }, 'folder.slow'],
    ['not to be looked into', false, { ok: true, ms: 12 }, 'folder.unreadable'],
    ['full', true, { ok: false, fault: 'disk-full' }, 'folder.disk-full'],
    ['read-only', true, { ok: false, fault: 'not-allowed' }, 'folder.not-allowed'],
    ['gone', false, { ok: false, fault: 'no-folder' }, 'folder.no-folder'],
    ['on a disk that forgets', true, { ok: false, fault: 'not-the-same' }, 'folder.not-the-same'],
    ['odd', true, { ok: false, fault: 'other' }, 'folder.other'],
  ] as const)('%s', (_, isReadable, trial, code) => {
    expect(ofFolder({ path, isReadable, trial })).toMatchObject({ code, shown: { folder: path } })
  })

  test('its path is for the owner alone', () => {
    expect(JSON.stringify(ofFolder({ path, isReadable: true, trial: { ok: true, ms: 1 } }).args)).not.toContain('lan')
    expect(ofHome('/home/lan')).toEqual({ code: 'home.fine', args: {}, shown: { folder: '/home/lan' } })
    expect(ofHome(null).code).toBe('home.none')
  })
})

describe('the space on the disk', () => {
  test.each([
    [null, 'space.unknown', {}],
    [0, 'space.none', { size: 0, unit: 'mb' }],
    [1_999_999, 'space.none', { size: 2, unit: 'mb' }],
    [2_000_000, 'space.low', { size: 2, unit: 'mb' }],
    [49_900_000, 'space.low', { size: 50, unit: 'mb' }],
    [50_000_000, 'space.fine', { size: 50, unit: 'mb' }],
    [8_450_000_000, 'space.fine', { size: 8.5, unit: 'gb' }],
    [512_000_000_000, 'space.fine', { size: 512, unit: 'gb' }],
  ])('%s bytes: %s', (free, code, args) => {
    expect(ofSpace(free)).toMatchObject({ code, args })
  })
})

describe('the place', () => {
  test.each([
    ['C:\\Users\\Lan\\OneDrive\\Tài liệu', 'OneDrive'],
    ['C:\\Users\\Lan\\OneDrive - Công ty Thành Công\\kiểm tra', 'OneDrive'],
    ['/home/lan/Dropbox/check', 'Dropbox'],
    ['/Users/lan/Dropbox (Personal)/check', 'Dropbox'],
    ['G:\\My Drive\\check', 'Google Drive'],
    ['/Users/lan/Library/CloudStorage/GoogleDrive-lan@example.com/My Drive', 'Google Drive'],
    ['/Users/lan/Library/Mobile Documents/com~apple~CloudDocs', 'iCloud'],
  ])('%s copies itself: %s', (path, service) => {
    expect(ofPlace(path, false)).toMatchObject({ code: 'place.cloud', args: { service } })
  })

  test.each([['/home/lan/dropboxes'], ['C:\\OneDriver'], ['/home/lan/my-onedrive-notes'], ['/']])(
    '%s does not',
    (path) => {
      expect(ofPlace(path, false).code).toBe('place.fine')
      expect(ofPlace(path, true).code).toBe('place.temporary')
    },
  )
})
