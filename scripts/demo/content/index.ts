import type { DemoSite } from "../types.ts";
import { deSyvSogne } from "./de-syv-sogne/index.ts";
import { haervejsklyngen } from "./haervejsklyngen/index.ts";
import { landetPaaMidtfyn } from "./landet-paa-midtfyn/index.ts";
import { molsIUdvikling } from "./mols-i-udvikling/index.ts";
import { portal } from "./portal/index.ts";
import { tannisbugt } from "./tannisbugt/index.ts";
import { vestrum } from "./vestrum/index.ts";

/** The demo network: six village clusters and the portal. */
export const DEMO_SITES: readonly DemoSite[] = [portal, molsIUdvikling, vestrum, landetPaaMidtfyn, deSyvSogne, tannisbugt, haervejsklyngen];
