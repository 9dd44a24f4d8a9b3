/**
 * The first page of a PDF as a picture, made where a hostile file can do no harm.
 *
 * @module @klynge/pdf
 */
export { type FirstPage, PDF_PROBLEMS, type PdfAnswer, type PdfProblem } from "./answer.ts";
export { readFirstPage } from "./read-first-page.ts";
