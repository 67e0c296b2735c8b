export interface FileProperties {
  title: string;
  author: string;
  description: string;
  lang: string;
  /** Instant of creation, UTC. */
  created: Date;
}

export const PRODUCER = 'Decision Papers';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * The descriptions inside the XMP packet (ISO 16684-1). `pdfuaid` is no schema PDF/A-2 knows, so
 * its own description comes with it (ISO 19005-2, 6.6.2.3). PDFKit adds the `pdfaid` part.
 */
export function xmpDescriptions(properties: FileProperties): string {
  const instant = `${properties.created.toISOString().slice(0, 19)}Z`;
  return [
    description('xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreateDate>${instant}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${instant}</xmp:ModifyDate>`,
      `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    ]),
    description('dc="http://purl.org/dc/elements/1.1/"', [
      `<dc:title>${alternative(properties.title)}</dc:title>`,
      `<dc:creator><rdf:Seq><rdf:li>${escape(properties.author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:description>${alternative(properties.description)}</dc:description>`,
      `<dc:language><rdf:Bag><rdf:li>${escape(properties.lang)}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', [`<pdf:Producer>${PRODUCER}</pdf:Producer>`]),
    description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ['<pdfuaid:part>1</pdfuaid:part>']),
    EXTENSION_SCHEMA,
  ].join('\n');
}

function description(namespace: string, lines: string[]): string {
  return [`<rdf:Description rdf:about="" xmlns:${namespace}>`, ...lines, '</rdf:Description>'].join(
    '\n',
  );
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

const EXTENSION_SCHEMA = `<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
