import { getTenantListFilter } from "@payloadcms/plugin-multi-tenant/utilities";
import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from "@payloadcms/richtext-lexical";
import type { Field, FieldAffectingData, FilterOptions, RichTextAdapter, RichTextField } from "payload";
import { deepMergeSimple } from "payload/shared";
import { isSecretariat } from "../access/roles.ts";
import { validateHref } from "../fields/validators.ts";
import { COLLECTIONS, CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { editorTranslations } from "../texts/plugin-translations.ts";

type Adapter = Awaited<ReturnType<ReturnType<typeof lexicalEditor>>>;

/** The one editor of the CMS: what it offers is what every theme must be able to show. */
export function richTextEditor(): NonNullable<RichTextField["editor"]> {
  const provider = lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ["h2", "h3", "h4"] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({
        enabledCollections: [...CONTENT_COLLECTIONS],
        fields: ({ defaultFields }) => defaultFields.map(adaptLinkField),
      }),
      UploadFeature({ enabledCollections: [COLLECTIONS.media] }),
      HorizontalRuleFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  });
  return async (args): Promise<RichTextAdapter> => {
    const adapter: Adapter = await provider(args);
    return { ...adapter, i18n: deepMergeSimple(adapter.i18n ?? {}, editorTranslations) };
  };
}

function adaptLinkField(field: FieldAffectingData): Field {
  if (field.name === "url") return { ...field, validate: validateLinkUrl } as Field;
  if (field.name === "doc") return { ...field, filterOptions: ofChosenCluster } as Field;
  return field as Field;
}

/** Lexical's own check lets `javascript:` through. */
const validateLinkUrl = (value: unknown, options: { siblingData?: { linkType?: unknown }; req: { i18n?: { language?: string } } }) =>
  options.siblingData?.linkType === "internal" || validateHref(value, { req: options.req, required: true });

/** The list of documents to link to holds those of the chosen cluster (payload #17765). */
const ofChosenCluster: FilterOptions = ({ data, req }) =>
  getTenantListFilter({
    docTenantID: data?.[TENANT_FIELD],
    filterFieldName: TENANT_FIELD,
    req,
    tenantsCollectionSlug: COLLECTIONS.clusters,
    userHasAccessToAllTenants: isSecretariat,
  }) ?? true;
