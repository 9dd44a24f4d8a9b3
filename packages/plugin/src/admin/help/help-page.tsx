import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import type { AdminViewServerProps } from "payload";
import { HELP_TOPICS, type HelpPicture } from "../../help/topics.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { message, type TextKey } from "../../texts/text.ts";

type Say = (key: TextKey, values?: Record<string, string>) => string;

/** Short guides to what people do most, with pictures of it. */
export function HelpPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  const { admin, api } = payload.config.routes;
  const say: Say = (key, values = {}) => message({ key, language: i18n.language, values });
  // Payload shows views of plugins to everybody.
  if (!user) return <a href={`${admin}/login?redirect=${encodeURIComponent(`${admin}/hjaelp`)}`}>{say("help.signIn")}</a>;
  const pictures = pluginOptions(payload).helpDir === undefined ? null : `${api}/help-pictures`;
  return (
    <DefaultTemplate
      i18n={i18n}
      {...(locale ? { locale } : {})}
      params={params ?? {}}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams ?? {}}
      user={user}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <div className="klynge-help">
          <h1>{say("help.title")}</h1>
          <p>{say("help.about")}</p>
          <p>
            <a className="klynge-action" href={`${admin}?tour=1`}>
              {say("tour.again")}
            </a>
          </p>
          {pictures && <Picture alt={say("help.picture", { title: say("tour.start.title") })} base={pictures} name="forside" />}
          <nav aria-label={say("help.contents")}>
            <ul className="klynge-card__list">
              {HELP_TOPICS.map(({ name }) => (
                <li key={name}>
                  <a href={`#${name}`}>
                    <span>{say(`help.${name}.title`)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {HELP_TOPICS.map(({ name, steps, picture }) => (
            <section id={name} key={name}>
              <h2>{say(`help.${name}.title`)}</h2>
              <ol>
                {Array.from({ length: steps }, (_, index) => `help.${name}.${index + 1}` as TextKey).map((key) => (
                  <li key={key}>{say(key)}</li>
                ))}
              </ol>
              {picture && pictures && (
                <Picture alt={say("help.picture", { title: say(`help.${name}.title`) })} base={pictures} name={picture} />
              )}
            </section>
          ))}
        </div>
      </Gutter>
    </DefaultTemplate>
  );
}

function Picture({ base, name, alt }: { base: string; name: HelpPicture; alt: string }) {
  return <img alt={alt} loading="lazy" src={`${base}/${name}`} />;
}
