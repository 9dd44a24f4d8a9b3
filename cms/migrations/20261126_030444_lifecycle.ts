import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_mode\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_since\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_before\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_notice\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`former_slugs\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_at\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_asked_at\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_asked_by\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_started_at\` text;`)
  await db.run(sql`CREATE INDEX \`clusters_deletion_deletion_at_idx\` ON \`clusters\` (\`deletion_at\`);`)
  await db.run(sql`ALTER TABLE \`network_settings\` ADD \`delete_after_days\` numeric DEFAULT 30 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`clusters_deletion_deletion_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_mode\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_since\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_before\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_notice\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`former_slugs\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_at\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_asked_at\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_asked_by\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_started_at\`;`)
  await db.run(sql`ALTER TABLE \`network_settings\` DROP COLUMN \`delete_after_days\`;`)
}
