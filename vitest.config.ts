import { defineConfig } from "vitest/config";

const common = { testTimeout: 60_000, hookTimeout: 240_000, pool: "forks" as const };

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      { test: { ...common, name: "units", include: ["test/{calendar,cli,config,contract,pdf,publisher,server}/**/*.test.ts"] } },
      {
        test: {
          ...common,
          name: "theme",
          include: ["test/sites/**/*.test.ts"],
          globalSetup: ["test/support/theme-global-setup.ts"],
        },
      },
      {
        test: {
          ...common,
          name: "cms",
          include: ["test/{demo,plugin}/**/*.test.ts"],
          globalSetup: ["test/support/mongo-global-setup.ts"],
        },
      },
      {
        // The whole platform with the demo network, started once; what it serves is looked at file by file.
        test: {
          ...common,
          name: "system",
          include: ["test/{browser,system}/**/*.test.ts"],
          globalSetup: ["test/support/platform-global-setup.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
