import * as m20261122_051012_initial from "./20261122_051012_initial.ts";
import * as m20261125_224621_caledit_2246 from "./20261125_224621_caledit_2246.ts";
import * as m20261125_224658_media_2246 from "./20261125_224658_media_2246.ts";
import * as m20261125_224859_accounts_2248 from "./20261125_224859_accounts_2248.ts";
import * as m20261125_225209_rights_2252 from "./20261125_225209_rights_2252.ts";
import * as m20261125_225401_face_2253 from "./20261125_225401_face_2253.ts";
import * as m20261125_225459_rights_2254 from "./20261125_225459_rights_2254.ts";
import * as m20261125_225601_calout_2255 from "./20261125_225601_calout_2255.ts";
import * as m20261125_225650_preview_2256 from "./20261125_225650_preview_2256.ts";
import * as m20261125_225813_writing_2258 from "./20261125_225813_writing_2258.ts";
import * as m20261125_230505_media_2305 from "./20261125_230505_media_2305.ts";
import * as m20261125_230543_accounts_2305 from "./20261125_230543_accounts_2305.ts";
import * as m20261125_231407_preview_2313 from "./20261125_231407_preview_2313.ts";
import * as m20261125_231505_calout_2314 from "./20261125_231505_calout_2314.ts";
import * as m20261125_232119_writing_2321 from "./20261125_232119_writing_2321.ts";
import * as m20261125_232703_writing_2326 from "./20261125_232703_writing_2326.ts";
import * as m20261125_232839_accounts_2328 from "./20261125_232839_accounts_2328.ts";
import * as m20261125_233300_accounts_2332 from "./20261125_233300_accounts_2332.ts";
import * as m20261125_233742_accounts_2337 from "./20261125_233742_accounts_2337.ts";
import * as m20261125_233826_media_2338 from "./20261125_233826_media_2338.ts";
import * as m20261125_234334_accounts_2343 from "./20261125_234334_accounts_2343.ts";
import * as m20261125_234506_calin_2344 from "./20261125_234506_calin_2344.ts";
import * as m20261125_234650_preview_2346 from "./20261125_234650_preview_2346.ts";
import * as m20261125_234913_writing_2349 from "./20261125_234913_writing_2349.ts";
import * as m20261125_234943_accounts_2349 from "./20261125_234943_accounts_2349.ts";
import * as m20261125_235253_accounts_2352 from "./20261125_235253_accounts_2352.ts";
import * as m20261125_235355_writing_2353 from "./20261125_235355_writing_2353.ts";
import * as m20261125_235430_face_2354 from "./20261125_235430_face_2354.ts";
import * as m20261125_235557_rights_2355 from "./20261125_235557_rights_2355.ts";
import * as m20261125_235735_caledit_2357 from "./20261125_235735_caledit_2357.ts";
import * as m20261125_235929_media_2359 from "./20261125_235929_media_2359.ts";
import * as m20261126_000503_face_0004 from "./20261126_000503_face_0004.ts";
import * as m20261126_000554_caledit_0005 from "./20261126_000554_caledit_0005.ts";
import * as m20261126_000750_face_0007 from "./20261126_000750_face_0007.ts";
import * as m20261126_000829_calin_0008 from "./20261126_000829_calin_0008.ts";

/** All migrations of the SQLite database, oldest first. Written by `npm run migration`. */
export const migrations = [
  { name: "20261122_051012_initial", up: m20261122_051012_initial.up, down: m20261122_051012_initial.down },
  { name: "20261125_224621_caledit_2246", up: m20261125_224621_caledit_2246.up, down: m20261125_224621_caledit_2246.down },
  { name: "20261125_224658_media_2246", up: m20261125_224658_media_2246.up, down: m20261125_224658_media_2246.down },
  { name: "20261125_224859_accounts_2248", up: m20261125_224859_accounts_2248.up, down: m20261125_224859_accounts_2248.down },
  { name: "20261125_225209_rights_2252", up: m20261125_225209_rights_2252.up, down: m20261125_225209_rights_2252.down },
  { name: "20261125_225401_face_2253", up: m20261125_225401_face_2253.up, down: m20261125_225401_face_2253.down },
  { name: "20261125_225459_rights_2254", up: m20261125_225459_rights_2254.up, down: m20261125_225459_rights_2254.down },
  { name: "20261125_225601_calout_2255", up: m20261125_225601_calout_2255.up, down: m20261125_225601_calout_2255.down },
  { name: "20261125_225650_preview_2256", up: m20261125_225650_preview_2256.up, down: m20261125_225650_preview_2256.down },
  { name: "20261125_225813_writing_2258", up: m20261125_225813_writing_2258.up, down: m20261125_225813_writing_2258.down },
  { name: "20261125_230505_media_2305", up: m20261125_230505_media_2305.up, down: m20261125_230505_media_2305.down },
  { name: "20261125_230543_accounts_2305", up: m20261125_230543_accounts_2305.up, down: m20261125_230543_accounts_2305.down },
  { name: "20261125_231407_preview_2313", up: m20261125_231407_preview_2313.up, down: m20261125_231407_preview_2313.down },
  { name: "20261125_231505_calout_2314", up: m20261125_231505_calout_2314.up, down: m20261125_231505_calout_2314.down },
  { name: "20261125_232119_writing_2321", up: m20261125_232119_writing_2321.up, down: m20261125_232119_writing_2321.down },
  { name: "20261125_232703_writing_2326", up: m20261125_232703_writing_2326.up, down: m20261125_232703_writing_2326.down },
  { name: "20261125_232839_accounts_2328", up: m20261125_232839_accounts_2328.up, down: m20261125_232839_accounts_2328.down },
  { name: "20261125_233300_accounts_2332", up: m20261125_233300_accounts_2332.up, down: m20261125_233300_accounts_2332.down },
  { name: "20261125_233742_accounts_2337", up: m20261125_233742_accounts_2337.up, down: m20261125_233742_accounts_2337.down },
  { name: "20261125_233826_media_2338", up: m20261125_233826_media_2338.up, down: m20261125_233826_media_2338.down },
  { name: "20261125_234334_accounts_2343", up: m20261125_234334_accounts_2343.up, down: m20261125_234334_accounts_2343.down },
  { name: "20261125_234506_calin_2344", up: m20261125_234506_calin_2344.up, down: m20261125_234506_calin_2344.down },
  { name: "20261125_234650_preview_2346", up: m20261125_234650_preview_2346.up, down: m20261125_234650_preview_2346.down },
  { name: "20261125_234913_writing_2349", up: m20261125_234913_writing_2349.up, down: m20261125_234913_writing_2349.down },
  { name: "20261125_234943_accounts_2349", up: m20261125_234943_accounts_2349.up, down: m20261125_234943_accounts_2349.down },
  { name: "20261125_235253_accounts_2352", up: m20261125_235253_accounts_2352.up, down: m20261125_235253_accounts_2352.down },
  { name: "20261125_235355_writing_2353", up: m20261125_235355_writing_2353.up, down: m20261125_235355_writing_2353.down },
  { name: "20261125_235430_face_2354", up: m20261125_235430_face_2354.up, down: m20261125_235430_face_2354.down },
  { name: "20261125_235557_rights_2355", up: m20261125_235557_rights_2355.up, down: m20261125_235557_rights_2355.down },
  { name: "20261125_235735_caledit_2357", up: m20261125_235735_caledit_2357.up, down: m20261125_235735_caledit_2357.down },
  { name: "20261125_235929_media_2359", up: m20261125_235929_media_2359.up, down: m20261125_235929_media_2359.down },
  { name: "20261126_000503_face_0004", up: m20261126_000503_face_0004.up, down: m20261126_000503_face_0004.down },
  { name: "20261126_000554_caledit_0005", up: m20261126_000554_caledit_0005.up, down: m20261126_000554_caledit_0005.down },
  { name: "20261126_000750_face_0007", up: m20261126_000750_face_0007.up, down: m20261126_000750_face_0007.down },
  { name: "20261126_000829_calin_0008", up: m20261126_000829_calin_0008.up, down: m20261126_000829_calin_0008.down },
];
