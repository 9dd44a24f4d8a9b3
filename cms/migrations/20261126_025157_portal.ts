import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`pages_blocks_chart_rows\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`value\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages_blocks_chart\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_blocks_chart_rows_order_idx\` ON \`pages_blocks_chart_rows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_chart_rows_parent_id_idx\` ON \`pages_blocks_chart_rows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pages_blocks_chart\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`unit\` text,
  	\`source_label\` text,
  	\`source_type\` text DEFAULT 'internal',
  	\`source_url\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_blocks_chart_order_idx\` ON \`pages_blocks_chart\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_chart_parent_id_idx\` ON \`pages_blocks_chart\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_chart_path_idx\` ON \`pages_blocks_chart\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`pages_blocks_phases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_blocks_phases_order_idx\` ON \`pages_blocks_phases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_phases_parent_id_idx\` ON \`pages_blocks_phases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_phases_path_idx\` ON \`pages_blocks_phases\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`pages_blocks_cluster_map\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_blocks_cluster_map_order_idx\` ON \`pages_blocks_cluster_map\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_cluster_map_parent_id_idx\` ON \`pages_blocks_cluster_map\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_blocks_cluster_map_path_idx\` ON \`pages_blocks_cluster_map\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_blocks_chart_rows\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`value\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v_blocks_chart\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_chart_rows_order_idx\` ON \`_pages_v_blocks_chart_rows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_chart_rows_parent_id_idx\` ON \`_pages_v_blocks_chart_rows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_blocks_chart\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`unit\` text,
  	\`source_label\` text,
  	\`source_type\` text DEFAULT 'internal',
  	\`source_url\` text,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_chart_order_idx\` ON \`_pages_v_blocks_chart\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_chart_parent_id_idx\` ON \`_pages_v_blocks_chart\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_chart_path_idx\` ON \`_pages_v_blocks_chart\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_blocks_phases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_phases_order_idx\` ON \`_pages_v_blocks_phases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_phases_parent_id_idx\` ON \`_pages_v_blocks_phases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_phases_path_idx\` ON \`_pages_v_blocks_phases\` (\`_path\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_blocks_cluster_map\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_path\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	\`block_name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_cluster_map_order_idx\` ON \`_pages_v_blocks_cluster_map\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_cluster_map_parent_id_idx\` ON \`_pages_v_blocks_cluster_map\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_blocks_cluster_map_path_idx\` ON \`_pages_v_blocks_cluster_map\` (\`_path\`);`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_establishment\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_mapping\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_vision\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_action_plans\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_implementation\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`pages_blocks_chart_rows\`;`)
  await db.run(sql`DROP TABLE \`pages_blocks_chart\`;`)
  await db.run(sql`DROP TABLE \`pages_blocks_phases\`;`)
  await db.run(sql`DROP TABLE \`pages_blocks_cluster_map\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_blocks_chart_rows\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_blocks_chart\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_blocks_phases\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_blocks_cluster_map\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_establishment\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_mapping\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_vision\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_action_plans\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_implementation\`;`)
}
