import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publish_activity\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`last_change_at\` text,
  	\`last_publish_at\` text,
  	\`failures\` numeric,
  	\`problem\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`version_from\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`by_name\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publish_activity\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`version_from\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`reason\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`by_name\`;`)
}
