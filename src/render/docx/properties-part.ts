import type { IsoDate } from '../../core/model/text.ts'

/**
 * The file's properties, as docProps/core.xml: docx itself would write the time of day. Nothing but the title says
 * anything about the firm. `title` is safe to show.
 */
export function propertiesPart(title: string, date: IsoDate): string {
  const time = `xsi:type="dcterms:W3CDTF">${inXml(date)}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inXml(title)}</dc:title><dc:creator>tukiem</dc:creator><cp:lastModifiedBy>tukiem</cp:lastModifiedBy><dcterms:created ${time}</dcterms:created><dcterms:modified ${time}</dcterms:modified></cp:coreProperties>`
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
