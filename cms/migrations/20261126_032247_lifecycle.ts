import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`clusters_handover_domains\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`host\` text NOT NULL,
  	\`owner\` text,
  	\`payer\` text,
  	\`registrar\` text,
  	\`renews_on\` text,
  	\`notes\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`clusters_handover_domains_order_idx\` ON \`clusters_handover_domains\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`clusters_handover_domains_parent_id_idx\` ON \`clusters_handover_domains\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_handover_domains_renews_on_idx\` ON \`clusters_handover_domains\` (\`renews_on\`);`)
  await db.run(sql`CREATE TABLE \`sent_reminders\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`cluster\` text NOT NULL,
  	\`sent_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`sent_reminders_kind_idx\` ON \`sent_reminders\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`sent_reminders_cluster_idx\` ON \`sent_reminders\` (\`cluster\`);`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`handover_notes\` text;`)
  await db.run(sql`ALTER TABLE \`users_tenants\` ADD \`since\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`clusters_handover_domains\`;`)
  await db.run(sql`DROP TABLE \`sent_reminders\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`handover_notes\`;`)
  await db.run(sql`ALTER TABLE \`users_tenants\` DROP COLUMN \`since\`;`)
}
