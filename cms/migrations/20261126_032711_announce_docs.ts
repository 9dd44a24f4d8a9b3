import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`documents\` ADD \`description\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_description\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`pages\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`cover_problem\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`description\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_description\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`pages\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`cover_problem\`;`)
}
