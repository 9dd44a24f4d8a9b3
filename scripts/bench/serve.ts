import { createSiteServer } from "@klynge/server";

/* The site server in a process of its own, as production runs it. `node serve.ts <sitesDir> <port>` */
const [sitesDir = "", port = "0"] = process.argv.slice(2);
await createSiteServer({ sitesDir, sitesDomain: "localhost", port: Number(port), host: "127.0.0.1" });
