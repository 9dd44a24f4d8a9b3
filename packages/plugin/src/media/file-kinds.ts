/** A kind of file that editors may upload as it is. `isOne` looks at the content: names and declared types prove nothing. */
type FileKind = { extension: string; mimeType: string; isOne: (content: Buffer) => boolean };

const OOXML = "application/vnd.openxmlformats-officedocument";
const ODF = "application/vnd.oasis.opendocument";

const FILE_KINDS: readonly FileKind[] = [
  { extension: "pdf", mimeType: "application/pdf", isOne: isPdf },
  { extension: "docx", mimeType: `${OOXML}.wordprocessingml.document`, isOne: (content) => isOoxml(content, "word/document.xml") },
  { extension: "xlsx", mimeType: `${OOXML}.spreadsheetml.sheet`, isOne: (content) => isOoxml(content, "xl/workbook.xml") },
  { extension: "pptx", mimeType: `${OOXML}.presentationml.presentation`, isOne: (content) => isOoxml(content, "ppt/presentation.xml") },
  { extension: "odt", mimeType: `${ODF}.text`, isOne: (content) => isOdf(content, `${ODF}.text`) },
  { extension: "ods", mimeType: `${ODF}.spreadsheet`, isOne: (content) => isOdf(content, `${ODF}.spreadsheet`) },
  { extension: "odp", mimeType: `${ODF}.presentation`, isOne: (content) => isOdf(content, `${ODF}.presentation`) },
  { extension: "doc", mimeType: "application/msword", isOne: isOle },
  { extension: "xls", mimeType: "application/vnd.ms-excel", isOne: isOle },
  { extension: "ppt", mimeType: "application/vnd.ms-powerpoint", isOne: isOle },
  { extension: "ics", mimeType: "text/calendar", isOne: isCalendar },
];

/** What Payload may take an office document for when it looks at the first bytes only. `fileKindOf` decides. */
const CONTAINER_MIME_TYPES = ["application/zip", "application/x-cfb"];

/** What a file picker offers besides pictures. */
export const FILE_MIME_TYPES: readonly string[] = [...FILE_KINDS.map((kind) => kind.mimeType), ...CONTAINER_MIME_TYPES];

/** The kind that both the name and the content of a file agree on; null where there is none. */
export function fileKindOf({ name, content }: { name: string; content: Buffer }): Pick<FileKind, "extension" | "mimeType"> | null {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return FILE_KINDS.find((kind) => kind.extension === extension && kind.isOne(content)) ?? null;
}

/** ISO 32000-1, section 7.5: with its end, which a file that was torn off on the way has not. */
function isPdf(content: Buffer): boolean {
  const end = content.subarray(-1024);
  return content.subarray(0, 5).includes("%PDF-") && end.includes("%%EOF") && end.includes("xref");
}

const isZip = (content: Buffer): boolean => content.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));

/** ISO/IEC 29500. Files that carry macros are left out: nobody should run a program from a village's website. */
function isOoxml(content: Buffer, part: string): boolean {
  return isZip(content) && content.includes("[Content_Types].xml") && content.includes(part) && !content.includes("vbaProject.bin");
}

/** OpenDocument 1.3, part 2, section 3.3: the first entry is `mimetype`, stored uncompressed, so that it stands at byte 38. */
function isOdf(content: Buffer, mimeType: string): boolean {
  const entry = Buffer.from(`mimetype${mimeType}`);
  return isZip(content) && content.subarray(30, 30 + entry.length).equals(entry);
}

function isOle(content: Buffer): boolean {
  return content.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
}

/** RFC 5545, section 3.4. */
function isCalendar(content: Buffer): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\r?\n/i.test(content.subarray(0, 64).toString("utf8"));
}
