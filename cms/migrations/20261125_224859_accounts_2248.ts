import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`actor_name\` text,
  	\`actor_role\` text,
  	\`actor_email\` text,
  	\`actor_id\` text,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`title\` text,
  	\`changed_fields\` text,
  	\`details\` text,
  	\`ip\` text,
  	\`agent\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_created_at_idx\` ON \`audit_log\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_actor_id_idx\` ON \`audit_log\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_id_idx\` ON \`audit_log\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_updated_at_idx\` ON \`audit_log\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_log_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`clusters_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_log\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clusters_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_rels_order_idx\` ON \`audit_log_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_rels_parent_idx\` ON \`audit_log_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_rels_path_idx\` ON \`audit_log_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_rels_clusters_id_idx\` ON \`audit_log_rels\` (\`clusters_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`language\` text DEFAULT 'da';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_sign_in_at\` text;`)
  await db.run(sql`CREATE INDEX \`users_last_sign_in_at_idx\` ON \`users\` (\`last_sign_in_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`audit_log_rels\`;`)
  await db.run(sql`DROP INDEX \`users_last_sign_in_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`last_sign_in_at\`;`)
}
