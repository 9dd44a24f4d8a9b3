/** Words of Payload's own plugins that lack Danish, or call a cluster a tenant. */
export const pluginTranslations = {
  da: {
    "plugin-multi-tenant": {
      "assign-tenant-button-label": "Vælg klynge",
      "assign-tenant-modal-title": "Vælg klynge for «{{title}}»",
      "field-assignedTenant-label": "Klynge",
      "nav-tenantSelector-label": "Klynge",
    },
    "plugin-redirects": {
      customUrl: "En adresse",
      documentToRedirect: "Indhold",
      fromUrl: "Gammel adresse",
      internalLink: "Indhold i klyngen",
      redirectType: "Type",
      toUrlType: "Fører til",
    },
  },
  en: {
    "plugin-multi-tenant": {
      "assign-tenant-button-label": "Choose cluster",
      "assign-tenant-modal-title": "Choose the cluster of “{{title}}”",
      "field-assignedTenant-label": "Cluster",
      "nav-tenantSelector-label": "Cluster",
    },
  },
} as const;

/** Words of the rich-text editor that were translated word by word. */
export const editorTranslations = {
  da: {
    lexical: {
      blockquote: { label: "Citat" },
      general: { placeholder: "Skriv her, eller tryk på / for at vælge …" },
      horizontalRule: { label: "Vandret streg" },
      orderedList: { label: "Nummereret liste" },
      unorderedList: { label: "Punktliste" },
      upload: { label: "Billede" },
    },
  },
  en: { lexical: { upload: { label: "Picture" } } },
} as const;
