import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`account_factors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`secret\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`last_counter\` numeric NOT NULL,
  	\`recovery_codes\` text,
  	\`pass_nonce\` text,
  	\`failures\` numeric NOT NULL,
  	\`blocked_until\` text,
  	\`revision\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`account_invitations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`tenant\` text,
  	\`token_hash\` text NOT NULL,
  	\`created_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`account_invitations_user_idx\` ON \`account_invitations\` (\`user\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`account_invitations_token_hash_idx\` ON \`account_invitations\` (\`token_hash\`);`)
  await db.run(sql`CREATE TABLE \`network_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`require_second_factor_for_leads\` integer DEFAULT false,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`account_factors\`;`)
  await db.run(sql`DROP TABLE \`account_invitations\`;`)
  await db.run(sql`DROP TABLE \`network_settings\`;`)
}
