import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`domain_states\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`owner\` text NOT NULL,
  	\`claimed_at\` text NOT NULL,
  	\`state\` text,
  	\`found\` text,
  	\`https\` text,
  	\`checked_at\` text,
  	\`due_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`domain_states_owner_idx\` ON \`domain_states\` (\`owner\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`domain_states\`;`)
}
