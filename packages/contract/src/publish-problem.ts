/**
 * Why a site could not be published, in a word that programs of both sides know: the publisher gives it beside its
 * message, the CMS says it to editors in theirs.
 *
 * `page`: a page could not be made · `file`: a picture or file is missing or is not the one that was uploaded ·
 * `address`: two things want the same address · `content`: something is not as the contract asks · `theme`: the theme
 * is missing or does not fit · `disk`: the disk is full · `storage`: the disk cannot be read or written · `interrupted`:
 * the publisher stopped or lost its turn · `no-release`: there is nothing to go back to · `other`: anything else.
 */
export const PUBLISH_PROBLEMS = [
  "page",
  "file",
  "address",
  "content",
  "theme",
  "disk",
  "storage",
  "interrupted",
  "no-release",
  "other",
] as const;
export type PublishProblem = (typeof PUBLISH_PROBLEMS)[number];
