import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`last_change_title\` text;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`events_ahead\` numeric;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`media_bytes\` numeric;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`release_bytes\` numeric;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`measured_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`last_change_title\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`events_ahead\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`media_bytes\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`release_bytes\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`measured_at\`;`)
}
