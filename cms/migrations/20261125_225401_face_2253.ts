import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`releases\` ADD \`problem\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`problem_page\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`problem\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`problem_page\`;`)
}
