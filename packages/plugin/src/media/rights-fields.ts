import type { Field, FieldHook, Validate } from "payload";
import { textField, webUrlField } from "../fields/basic.ts";
import { validateWebUrl } from "../fields/validators.ts";
import { message, options, type TextKey, text } from "../texts/text.ts";
import {
  DEFAULT_LICENSE_VERSION,
  isAttributionLicense,
  LICENSE_VERSIONS,
  MEDIA_CONSENTS,
  MEDIA_LICENSES,
  needsCredit,
  toConsent,
  toLicense,
  toLicenseVersion,
} from "./rights.ts";

/** Where a picture is from, why it may be shown, and what the people in it say. Other files need none of it. */
export function rightsFields(): Field[] {
  return [
    {
      name: "license",
      type: "select",
      label: text("media.license"),
      options: options("license", MEDIA_LICENSES),
      validate: requireRights("error.licenseMissing"),
      hooks: { beforeValidate: [readLicense], afterRead: [({ value }) => (value ? toLicense(value) : value)] },
      admin: { isClearable: false, description: text("media.license.help"), condition: isPicture },
    },
    {
      name: "licenseVersion",
      type: "select",
      label: text("media.licenseVersion"),
      options: LICENSE_VERSIONS.map((version) => ({ value: version, label: { da: version, en: version } })),
      defaultValue: DEFAULT_LICENSE_VERSION,
      admin: {
        isClearable: false,
        description: text("media.licenseVersion.help"),
        condition: (data) => isPicture(data) && isAttributionLicense(data?.license),
      },
    },
    { ...textField({ name: "credit", label: "media.credit", help: "media.credit.help" }), validate: requireCredit },
    {
      ...webUrlField({ name: "sourceUrl", label: "media.sourceUrl", help: "media.sourceUrl.help" }),
      validate: requireSource,
      admin: {
        description: text("media.sourceUrl.help"),
        condition: (data) => isPicture(data) && (needsCredit(data?.license) || data?.license === "cc0"),
      },
    },
    {
      name: "consent",
      type: "select",
      label: text("media.consent"),
      options: options("consent", MEDIA_CONSENTS),
      validate: requireRights("error.consentMissing"),
      hooks: {
        beforeValidate: [({ value }) => toConsent(value) ?? (value === false ? null : value)],
        afterRead: [({ value }) => toConsent(value) ?? (value === null || value === undefined ? value : null)],
      },
      admin: { isClearable: false, description: text("media.consent.help"), condition: isPicture },
    },
  ];
}

/** Everything but files that are known to be none. */
function isPicture(data: { mimeType?: unknown } | undefined): boolean {
  return typeof data?.mimeType !== "string" || data.mimeType.startsWith("image/");
}

/** "CC BY 3.0", as people write it, says two things at once. */
const readLicense: FieldHook = ({ value, siblingData }) => {
  const license = toLicense(value);
  const version = license && license !== value ? toLicenseVersion(value) : null;
  if (version) siblingData.licenseVersion = version;
  return license ?? value;
};

type Options = Parameters<Validate>[1];

/**
 * Asks people, not programs: what is brought in from an old site has to be asked about later, see `rightsMissing`. A
 * picture that was there before it was asked may be corrected in other ways first.
 */
function requireRights(key: TextKey): Validate {
  return (value, { data, req, previousValue, operation, options: known }: Options & { options?: readonly { value: string }[] }) => {
    const isSaid = typeof value === "string" && value !== "" && value !== "unknown";
    if (isSaid) return known?.some((option) => option.value === value) || message({ key, language: req.i18n?.language });
    const wasAsked = operation === "create" || (previousValue !== undefined && previousValue !== null && previousValue !== "unknown");
    const isUploaded = typeof data?.mimeType === "string" && isPicture(data);
    return isUploaded && req.user && wasAsked ? message({ key, language: req.i18n?.language }) : true;
  };
}

const requireCredit: Validate = (value, { data, req }) => {
  const isMissing = typeof value !== "string" || value.trim() === "";
  return isMissing && req.user && needsCredit(data?.license) ? message({ key: "error.creditMissing", language: req.i18n?.language }) : true;
};

const requireSource: Validate = (value, { data, req, ...rest }) => {
  const isMissing = typeof value !== "string" || value.trim() === "";
  if (isMissing && req.user && isAttributionLicense(data?.license)) {
    return message({ key: "error.sourceMissing", language: req.i18n?.language });
  }
  return validateWebUrl(value, { req, ...rest });
};
