"use client";

import { type InputHTMLAttributes, type ReactNode, useId, useState } from "react";
import type { Say } from "./use-accounts.ts";

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & {
  label: string;
  help?: string;
  onChange: (value: string) => void;
};

/** A field with its label above and its help below, big enough for thumbs. */
export function TextField({ label, help, onChange, id, ...input }: InputProps) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <div className="klynge-account__field">
      <label htmlFor={fieldId}>{label}</label>
      <input
        {...input}
        aria-describedby={help ? `${fieldId}-help` : undefined}
        id={fieldId}
        onChange={(event) => onChange(event.target.value)}
      />
      {help && (
        <p className="klynge-account__help" id={`${fieldId}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

/** A password that can be shown: typing it blind on a phone goes wrong. */
export function PasswordInput({ say, ...props }: Omit<InputProps, "type"> & { say: Say }) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="klynge-account__password">
      <TextField {...props} type={isShown ? "text" : "password"} />
      <button aria-pressed={isShown} className="klynge-account__quiet" onClick={() => setShown(!isShown)} type="button">
        {say(isShown ? "accounts.hidePassword" : "accounts.showPassword")}
      </button>
    </div>
  );
}

/** What went wrong, read aloud at once. */
export function Problem({ children }: { children: string | null }) {
  return (
    <div aria-live="assertive" role="alert">
      {children && <p className="klynge-account__problem">{children}</p>}
    </div>
  );
}

export function MainButton({
  isBusy,
  children,
  ...button
}: {
  isBusy: boolean;
  children: ReactNode;
  type?: "submit" | "button";
  onClick?: () => void;
}) {
  return (
    <button className="klynge-account__main" disabled={isBusy} type="submit" {...button}>
      {children}
    </button>
  );
}
