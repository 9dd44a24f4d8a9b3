"use client";

import { TextField } from "@payloadcms/ui";
import type { TextFieldClientComponent } from "payload";
import { type RefObject, useEffect, useId, useRef } from "react";
import { MUNICIPALITY_NAMES } from "../../network/municipalities.ts";

/** Payload's own text field, which offers what there is to choose from. */
export const MunicipalityField: TextFieldClientComponent = (props) => {
  const input = useRef<HTMLInputElement>(null) as RefObject<HTMLInputElement>;
  const list = useId();
  // Payload's field takes no such attribute.
  useEffect(() => input.current?.setAttribute("list", list), [list]);
  return (
    <>
      <TextField {...props} inputRef={input} />
      <datalist id={list}>
        {MUNICIPALITY_NAMES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
};
