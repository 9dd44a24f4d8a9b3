import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`approval_requests\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cluster\` text NOT NULL,
  	\`about\` text NOT NULL,
  	\`about_id\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`version\` text,
  	\`fingerprint\` text NOT NULL,
  	\`sent_by\` text NOT NULL,
  	\`sent_at\` text NOT NULL,
  	\`note\` text,
  	\`decided_by\` text,
  	\`decided_at\` text,
  	\`comment\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_requests_cluster_idx\` ON \`approval_requests\` (\`cluster\`);`)
  await db.run(sql`CREATE INDEX \`approval_requests_status_idx\` ON \`approval_requests\` (\`status\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`approval_requests\`;`)
}
