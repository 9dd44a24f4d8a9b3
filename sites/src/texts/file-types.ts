/** What files are called, by the ending of their names. */
export const fileTypes: Readonly<Record<string, string>> = {
  PDF: "PDF",
  DOC: "Word-dokument",
  DOCX: "Word-dokument",
  XLS: "Regneark",
  XLSX: "Regneark",
  ODS: "Regneark",
  PPT: "Præsentation",
  PPTX: "Præsentation",
  ODP: "Præsentation",
  ODT: "Tekstdokument",
  ICS: "Kalenderfil",
  JPG: "Billede",
  PNG: "Billede",
};
