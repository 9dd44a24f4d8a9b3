import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import { getSafeRedirect } from "payload/shared";
import { Door } from "./door.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Takes the place of Payload's sign-in, which knows no second step. */
export function SignInView(view: AdminViewServerProps) {
  const { payload, user } = view.initPageResult.req;
  const redirectTo = getSafeRedirect({ fallbackTo: payload.config.routes.admin, redirectTo: view.searchParams?.redirect ?? "" });
  if (user) redirect(redirectTo);
  return (
    <Door view={view}>
      <SignInForm redirectTo={redirectTo} />
    </Door>
  );
}
