import { MinimalTemplate } from "@payloadcms/next/templates";
import type { AdminViewServerProps } from "payload";
import { ChoosePassword } from "./choose-password.tsx";
import { Door } from "./door.tsx";

/** Where the link of an invitation leads. */
export function InvitationView(view: AdminViewServerProps) {
  return <LinkPage mode="invitation" view={view} />;
}

/** Where the link for a new password leads. */
export function NewPasswordView(view: AdminViewServerProps) {
  return <LinkPage mode="reset" view={view} />;
}

function LinkPage({ view, mode }: { view: AdminViewServerProps; mode: "invitation" | "reset" }) {
  return (
    <MinimalTemplate className="login">
      <Door view={view}>
        <ChoosePassword mode={mode} />
      </Door>
    </MinimalTemplate>
  );
}
