import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_recurrence_overrides\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`recurrence_id\` text,
  	\`status\` text DEFAULT 'confirmed',
  	\`start\` text,
  	\`end\` text,
  	\`title\` text,
  	\`place_id\` text(36),
  	\`location_text\` text,
  	\`note\` text,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_recurrence_overrides_order_idx\` ON \`events_recurrence_overrides\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_recurrence_overrides_parent_id_idx\` ON \`events_recurrence_overrides\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_recurrence_overrides_place_idx\` ON \`events_recurrence_overrides\` (\`place_id\`);`)
  await db.run(sql`CREATE TABLE \`events_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_audience_order_idx\` ON \`events_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_audience_parent_idx\` ON \`events_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_numbers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_numbers_order_parent_idx\` ON \`events_numbers\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_recurrence_overrides\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recurrence_id\` text,
  	\`status\` text DEFAULT 'confirmed',
  	\`start\` text,
  	\`end\` text,
  	\`title\` text,
  	\`place_id\` text(36),
  	\`location_text\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_recurrence_overrides_order_idx\` ON \`_events_v_version_recurrence_overrides\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_recurrence_overrides_parent_id_idx\` ON \`_events_v_version_recurrence_overrides\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_recurrence_overrides_place_idx\` ON \`_events_v_version_recurrence_overrides\` (\`place_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_audience_order_idx\` ON \`_events_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_audience_parent_idx\` ON \`_events_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_numbers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_numbers_order_parent_idx\` ON \`_events_v_numbers\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`clusters_school_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`clusters_school_holidays_order_idx\` ON \`clusters_school_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`clusters_school_holidays_parent_id_idx\` ON \`clusters_school_holidays\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`recurrence_skip_holidays\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`recurrence_skip_school_holidays\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_recurrence_skip_holidays\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_recurrence_skip_school_holidays\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_recurrence_overrides\`;`)
  await db.run(sql`DROP TABLE \`events_audience\`;`)
  await db.run(sql`DROP TABLE \`events_numbers\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_recurrence_overrides\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_events_v_numbers\`;`)
  await db.run(sql`DROP TABLE \`clusters_school_holidays\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`recurrence_skip_holidays\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`recurrence_skip_school_holidays\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_recurrence_skip_holidays\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_recurrence_skip_school_holidays\`;`)
}
