import { da } from "@payloadcms/translations/languages/da";
import { en } from "@payloadcms/translations/languages/en";
import type { Config } from "payload";
import { deepMergeSimple } from "payload/shared";
import { payloadTranslations } from "./payload-translations.ts";
import { pluginTranslations } from "./plugin-translations.ts";
import { writingTranslations } from "./writing-translations.ts";

/** Danish first, then English, where the host has not chosen; and our words where Payload and its plugins have none that volunteers understand. */
export function withTranslations({ config }: { config: Config }): Config {
  return {
    ...config,
    i18n: {
      ...config.i18n,
      supportedLanguages: config.i18n?.supportedLanguages ?? { da, en },
      fallbackLanguage: config.i18n?.fallbackLanguage ?? "da",
      translations: deepMergeSimple(
        config.i18n?.translations ?? {},
        deepMergeSimple(deepMergeSimple(payloadTranslations, writingTranslations), pluginTranslations),
      ),
    },
  };
}
