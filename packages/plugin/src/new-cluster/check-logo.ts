import type { Payload } from "payload";
import { cleanPicture, PictureError } from "../media/clean-picture.ts";
import { fileKindOf } from "../media/file-kinds.ts";
import { NewClusterRefused } from "./check-input.ts";
import type { LogoFile } from "./input.ts";

/**
 * Looks whether a logo is a picture, whatever its name says, before anything is written.
 *
 * @throws {NewClusterRefused} where it is none, or too large
 */
export async function checkLogo({
  payload,
  logo: { name, data },
  language,
}: {
  payload: Payload;
  logo: LogoFile;
  language: string | undefined;
}): Promise<void> {
  const { sharp } = payload.config;
  const refuse = (isTooLarge: boolean): never => {
    const key = isTooLarge ? "error.pictureTooLarge" : "newCluster.error.logo";
    throw new NewClusterRefused({ problems: [{ field: "logo", key, values: { name } }], language });
  };
  // A PDF can be stored in the media, and is no logo.
  if (fileKindOf({ name, content: data })) return refuse(false);
  try {
    await cleanPicture({ sharp: sharp as NonNullable<typeof sharp>, content: data });
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    refuse(error.reason === "tooLarge");
  }
}
