"use client";

import { ViewDescription } from "@payloadcms/ui";
import type { ViewDescriptionClientProps } from "payload";
import { useUntitledName } from "./use-untitled-name.ts";

/** What documents of a kind are for, below the name of each: in its form and beside its versions. It sees to it that it has a name. */
export function AboutDocument(props: ViewDescriptionClientProps) {
  useUntitledName();
  return props.description ? <ViewDescription {...props} /> : null;
}
