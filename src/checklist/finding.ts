/** Stands for an argument that there is none of; the messages select on it. */
export const NONE = '_'

/**
 * Everything that can be wrong with an input, with the arguments of its message.
 * The words are in templates/words, `finding.<code>`.
 */
export const FINDING_ARGS = {
  'file-missing': ['near'],
  'file-not-regular': ['found'],
  'file-too-large': ['size', 'limit'],
  'line-too-long': ['limit'],
  'file-unreadable': ['reason'],
  'list-missing': ['list', 'near'],
  'list-id-taken': ['id'],
  'file-outside-folder': [],
  'file-empty': [],
  'not-utf8': ['offset'],
  'control-character': ['character'],

  'yaml-tab': [],
  'yaml-anchor': [],
  'yaml-tag': [],
  'yaml-directive': [],
  'yaml-second-document': [],
  'yaml-too-many-parts': ['limit'],
  'yaml-too-deep': ['limit'],
  'yaml-comma': [],
  'yaml-quote': [],
  'yaml-bracket': [],
  'yaml-colon': [],
  'yaml-missing-colon': [],
  'yaml-indent': [],
  'yaml-start': [],
  'yaml-escape': [],
  'yaml-syntax': [],
  'key-not-text': [],
  'key-duplicate': ['key', 'line'],
  'key-forbidden': ['key'],
  'number-not-finite': ['key'],

  'format-wrong': ['accepted', 'written'],
  'format-version': ['accepted', 'written'],
  'key-unknown': ['key', 'near'],
  'key-missing': ['key'],
  'key-not-here': ['key'],
  'kind-wrong': ['key', 'kind'],
  'value-missing': ['key'],
  'value-not-accepted': ['key', 'accepted', 'written', 'near'],
  'quotes-needed': ['key'],
  'text-empty': ['key'],
  'text-too-long': ['key', 'limit'],
  'list-too-short': ['key', 'limit'],
  'list-too-long': ['key', 'limit'],
  'number-too-small': ['key', 'limit'],
  'number-too-large': ['key', 'limit'],
  'id-shape': ['key'],
  'language-shape': [],
  'beside-name': ['key'],
  'version-shape': [],
  'day-not-real': ['key'],
  'look-again-too-early': [],

  'id-duplicate': ['id', 'file', 'line'],
  'id-is-answer-word': ['id'],
  'language-missing': ['key', 'language'],
  'language-extra': ['language', 'languages'],
  'critical-needs-law': [],
  'critical-not-for-count': [],
  'partly-direction': [],
  'partly-not-easier': [],
  'fact-unknown': ['fact', 'near'],
  'fact-not-number': ['fact'],
  'fact-operator': ['fact', 'operator', 'accepted'],
  'fact-value': ['fact', 'accepted', 'near'],
  'fact-order': ['fact'],
  'condition-mixed': [],
  'law-unknown': ['law', 'near'],
  'parameter-unknown': ['parameter', 'near'],
  'parameter-by': ['parameter', 'fact'],
  'parameter-unit': ['parameter', 'unit'],
  'parameter-value': ['fact', 'choice'],
  'meaning-taken': ['meaning'],
  'after-unknown': ['id', 'near'],
  'after-cycle': ['chain'],

  'include-unknown': ['id', 'near'],
  'include-name': [],
  'include-cycle': ['chain'],
  'include-too-deep': ['limit'],
  'include-language': ['id', 'language'],
  'section-title-missing': ['id'],
  'tailor-unknown': ['id', 'near'],
  'section-unknown': ['id', 'near'],
  'tailor-fixed': ['key'],
  'tailor-empty': [],

  'answer-boolean': ['id'],
  'answer-not-offered': ['id', 'accepted'],
  'answer-number': ['id'],
  'answer-below-zero': ['id'],
  'answer-not-whole': ['id'],
  'answer-more-than-all': ['id', 'of'],
  'fact-answer': ['fact', 'accepted'],
  'fact-answer-number': ['fact'],
  'fact-answer-alone': ['fact', 'alone'],

  'sheet-quote': [],
  'sheet-row-too-long': ['limit'],
  'sheet-too-many-cells': ['limit'],
  'sheet-too-many-rows': ['limit'],
  'sheet-column-missing': ['column'],
  'sheet-column-unknown': ['column', 'near'],
  'sheet-column-twice': ['column'],
  'sheet-column-unnamed': [],
  'sheet-row-length': ['found', 'expected'],
  'sheet-id-missing': [],
  'sheet-id-twice': ['id', 'cell'],
  'sheet-checklist-missing': [],
  'sheet-only-answers': ['column'],

  'questionnaire-nothing': [],
  'questionnaire-no-list': [],
  'questionnaire-two-lists': ['first', 'second'],
  'questionnaire-other-version': ['list', 'found', 'here'],
  'questionnaire-head-lost': [],
  'questionnaire-row-unknown': [],
  'questionnaire-row-doubt': [],
  'questionnaire-merged': [],
  'questionnaire-date': [],
  'questionnaire-formula': [],
  'questionnaire-note-in-answer': [],
  'questionnaire-no-answer': [],
  'questionnaire-other-unit': ['id'],
  'questionnaire-yes-or-no': [],
  'questionnaire-both': [],
  'questionnaire-open': [],

  'xlsx-kind': ['kind'],
  'xlsx-password': [],
  'xlsx-broken': ['part'],
  'xlsx-declaration': ['part'],
  'xlsx-too-large': ['limit'],
  'xlsx-too-many-parts': ['limit'],

  'table-too-many-rows': ['limit'],
  'table-too-many-columns': ['limit'],
  'table-too-many-merged': ['limit'],
  'table-cell-too-long': ['limit'],
  'table-quote': [],
  'table-head-missing': [],
  'table-client-column-missing': [],
  'table-column-unknown': ['column', 'near'],
  'table-column-twice': ['column', 'cell'],
  'table-client-missing': [],
  'table-client-twice': ['row'],
  'table-checklist-missing': [],
  'table-row-empty': [],
  'table-merged': ['range'],
  'table-cell-unnamed': [],
  'table-cell-date': [],
  'table-cell-error': [],
  'table-formula': [],
  'table-numbers': ['cell'],

  'colour-shape': ['key'],
  'contrast-low': ['text', 'ground', 'textColour', 'groundColour', 'ratio', 'needed'],
  'paper-not-light': ['colour'],
  'logo-name': [],
  'logo-missing': ['file'],
  'logo-kind': [],
  'logo-too-large': ['size', 'limit'],
  'logo-not-drawn': [],
  'png-too-large': ['width', 'height', 'limit'],
  'png-kind': [],
  'png-broken': [],
  'svg-syntax': [],
  'svg-doctype': [],
  'svg-too-many': ['limit'],
  'svg-too-deep': ['limit'],
  'svg-size': [],
  'svg-text': [],
  'svg-active': ['what'],
  'svg-not-drawn': ['what'],
  'svg-value': ['key'],
} as const satisfies Record<string, readonly string[]>

export type FindingCode = keyof typeof FINDING_ARGS

/** The arguments of one code's message. */
export type FindingArgs<Code extends FindingCode> = Readonly<
  Record<(typeof FINDING_ARGS)[Code][number], string | number>
>

/**
 * Where in a file: line and column count from 1, `offset` is a byte from 0, `path` a JSON pointer, `cell` is `B5` in a
 * sheet, and `sheet` its name where a file has several.
 */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly offset?: number
  readonly path?: string
  readonly cell?: string
  readonly sheet?: string
}

/** One thing that is wrong with an input, in a code; the words come later. */
export interface Finding {
  readonly code: FindingCode
  readonly args: Readonly<Record<string, string | number>>
  readonly place: Place
}

export function finding<Code extends FindingCode>(code: Code, args: FindingArgs<Code>, place: Place): Finding {
  return { code, args, place }
}
