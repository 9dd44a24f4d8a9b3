"use client";

import type { InputHTMLAttributes, ReactNode } from "react";

/** A field with its label, its help, and what is wrong with it, all read aloud with it. */
export function Field({
  id,
  label,
  help,
  problem,
  children,
}: {
  id: string;
  label: string;
  help?: ReactNode;
  problem: string | undefined;
  children: (aria: { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean }) => ReactNode;
}) {
  const described = [...(problem ? [`${id}-problem`] : []), ...(help ? [`${id}-help`] : [])].join(" ");
  return (
    <div className="klynge-account__field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": problem !== undefined })}
      {problem && (
        <p className="klynge-new__problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {help && (
        <p className="klynge-account__help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

export function TextInput({
  id,
  label,
  help,
  problem,
  onChange,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "id"> & {
  id: string;
  label: string;
  help?: ReactNode;
  problem: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Field help={help} id={id} label={label} problem={problem}>
      {(aria) => <input {...input} {...aria} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
