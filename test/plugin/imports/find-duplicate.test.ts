import { expect, test } from "vitest";
import { findDuplicate } from "../../../packages/plugin/src/imports/find-duplicate.ts";

const own = {
  id: "own",
  title: "Fællesspisning i Knebel",
  start: "2027-03-12T17:30:00.000Z",
  allDay: false,
  placeId: "hal",
  locationText: "",
};
const find = (event: Partial<typeof own>) => findDuplicate({ event: { ...own, ...event }, candidates: [own] });

test.each([
  ["a title in other words of the same", { title: "Knebel: Stor fællesspisning", placeId: "andet" }, "own"],
  ["an hour apart", { start: "2027-03-12T18:30:00.000Z" }, "own"],
  ["another title at the very same time and place", { title: "Mad og hygge" }, "own"],
  ["another title at the same time elsewhere", { title: "Mad og hygge", placeId: "skolen" }, null],
  ["the same title on another day", { start: "2027-03-13T17:30:00.000Z" }, null],
  ["titles that share little words only", { title: "Gymnastik for alle i hallen", placeId: "skolen" }, null],
  ["an empty title", { title: "", placeId: "skolen" }, null],
])("%s", (_name, event, expected) => {
  expect(find(event)).toBe(expected);
});
