import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`mail_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`to\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`content\` text,
  	\`state\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`tries\` numeric NOT NULL,
  	\`problem\` text,
  	\`detail\` text,
  	\`expires_at\` text,
  	\`tenant\` text,
  	\`about\` text,
  	\`notes\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`mail_outbox_due_at_idx\` ON \`mail_outbox\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_outbox_tenant_idx\` ON \`mail_outbox\` (\`tenant\`);`)
  await db.run(sql`CREATE INDEX \`mail_outbox_about_idx\` ON \`mail_outbox\` (\`about\`);`)
  await db.run(sql`ALTER TABLE \`domain_states\` ADD \`health\` text;`)
  await db.run(sql`ALTER TABLE \`domain_states\` ADD \`health_since\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`mail_outbox\`;`)
  await db.run(sql`ALTER TABLE \`domain_states\` DROP COLUMN \`health\`;`)
  await db.run(sql`ALTER TABLE \`domain_states\` DROP COLUMN \`health_since\`;`)
}
