import { defineConfig } from "vitest/config";

/** Two cores: files run one after the other where they start databases, servers and browsers of their own. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/output/**"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    pool: "forks",
    reporters: ["default"],
  },
});
