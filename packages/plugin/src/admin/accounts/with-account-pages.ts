import type { AdminViewConfig, Config } from "payload";

const component = (name: string) => `@klynge/plugin/rsc#${name}`;

const page = (name: string, path: `/${string}`): AdminViewConfig => ({ Component: component(name), path, exact: true });

/** Puts the pages about accounts into the admin: the door, the two that links from mails lead to, and two in the menu. */
export function withAccountPages({ config }: { config: Config }): Config {
  const components = config.admin?.components;
  const views = {
    login: page("SignInView", "/login"),
    invitation: page("InvitationView", "/invitation"),
    newPassword: page("NewPasswordView", "/new-password"),
    members: page("MembersView", "/members"),
    security: page("SecurityView", "/security"),
  };
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        afterNavLinks: [...(components?.afterNavLinks ?? []), component("AccountLinks")],
        views: { ...views, ...components?.views },
      },
    },
  };
}
