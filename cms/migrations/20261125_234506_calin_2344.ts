import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`feed_states\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation\` text NOT NULL,
  	\`etag\` text,
  	\`last_modified\` text,
  	\`read_at\` text,
  	\`checked_at\` text,
  	\`due_at\` text,
  	\`failures\` numeric,
  	\`problem\` text,
  	\`detail\` text,
  	\`told_at\` text,
  	\`dismissed\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`feed_states_organisation_idx\` ON \`feed_states\` (\`organisation\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`feed_key\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`feed_base\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`feed_is_gone\` integer;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`feed_duplicate_of_id\` text(36) REFERENCES events(id);`)
  await db.run(sql`CREATE INDEX \`events_feed_feed_key_idx\` ON \`events\` (\`feed_key\`);`)
  await db.run(sql`CREATE INDEX \`events_feed_feed_duplicate_of_idx\` ON \`events\` (\`feed_duplicate_of_id\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_feed_key\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_feed_base\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_feed_is_gone\` integer;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_feed_duplicate_of_id\` text(36) REFERENCES events(id);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_feed_version_feed_key_idx\` ON \`_events_v\` (\`version_feed_key\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_feed_version_feed_duplicate_of_idx\` ON \`_events_v\` (\`version_feed_duplicate_of_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`feed_states\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`title\` text,
  	\`start\` text,
  	\`end\` text,
  	\`all_day\` integer DEFAULT false,
  	\`recurrence_rule\` text,
  	\`recurrence_skip_holidays\` integer DEFAULT false,
  	\`recurrence_skip_school_holidays\` integer DEFAULT false,
  	\`place_id\` text(36),
  	\`location_text\` text,
  	\`online_url\` text,
  	\`description\` text,
  	\`image_id\` text(36),
  	\`status\` text DEFAULT 'confirmed',
  	\`category\` text,
  	\`listing\` text DEFAULT 'main',
  	\`organisation_id\` text(36),
  	\`share\` text DEFAULT 'cluster',
  	\`timezone\` text DEFAULT 'Europe/Copenhagen',
  	\`source\` text DEFAULT 'editor',
  	\`uid\` text,
  	\`sequence\` numeric DEFAULT 0,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_events\`("id", "tenant_id", "title", "start", "end", "all_day", "recurrence_rule", "recurrence_skip_holidays", "recurrence_skip_school_holidays", "place_id", "location_text", "online_url", "description", "image_id", "status", "category", "listing", "organisation_id", "share", "timezone", "source", "uid", "sequence", "slug", "created_by_id", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "tenant_id", "title", "start", "end", "all_day", "recurrence_rule", "recurrence_skip_holidays", "recurrence_skip_school_holidays", "place_id", "location_text", "online_url", "description", "image_id", "status", "category", "listing", "organisation_id", "share", "timezone", "source", "uid", "sequence", "slug", "created_by_id", "updated_at", "created_at", "deleted_at", "_status" FROM \`events\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`ALTER TABLE \`__new_events\` RENAME TO \`events\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`events_tenant_idx\` ON \`events\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`events_start_idx\` ON \`events\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`events_place_idx\` ON \`events\` (\`place_id\`);`)
  await db.run(sql`CREATE INDEX \`events_image_idx\` ON \`events\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`events_organisation_idx\` ON \`events\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`events_uid_idx\` ON \`events\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_created_by_idx\` ON \`events\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`tenant_slug_2_idx\` ON \`events\` (\`tenant_id\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`__new__events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_tenant_id\` text(36),
  	\`version_title\` text,
  	\`version_start\` text,
  	\`version_end\` text,
  	\`version_all_day\` integer DEFAULT false,
  	\`version_recurrence_rule\` text,
  	\`version_recurrence_skip_holidays\` integer DEFAULT false,
  	\`version_recurrence_skip_school_holidays\` integer DEFAULT false,
  	\`version_place_id\` text(36),
  	\`version_location_text\` text,
  	\`version_online_url\` text,
  	\`version_description\` text,
  	\`version_image_id\` text(36),
  	\`version_status\` text DEFAULT 'confirmed',
  	\`version_category\` text,
  	\`version_listing\` text DEFAULT 'main',
  	\`version_organisation_id\` text(36),
  	\`version_share\` text DEFAULT 'cluster',
  	\`version_timezone\` text DEFAULT 'Europe/Copenhagen',
  	\`version_source\` text DEFAULT 'editor',
  	\`version_uid\` text,
  	\`version_sequence\` numeric DEFAULT 0,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_tenant_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_place_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__events_v\`("id", "parent_id", "version_tenant_id", "version_title", "version_start", "version_end", "version_all_day", "version_recurrence_rule", "version_recurrence_skip_holidays", "version_recurrence_skip_school_holidays", "version_place_id", "version_location_text", "version_online_url", "version_description", "version_image_id", "version_status", "version_category", "version_listing", "version_organisation_id", "version_share", "version_timezone", "version_source", "version_uid", "version_sequence", "version_slug", "version_created_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_tenant_id", "version_title", "version_start", "version_end", "version_all_day", "version_recurrence_rule", "version_recurrence_skip_holidays", "version_recurrence_skip_school_holidays", "version_place_id", "version_location_text", "version_online_url", "version_description", "version_image_id", "version_status", "version_category", "version_listing", "version_organisation_id", "version_share", "version_timezone", "version_source", "version_uid", "version_sequence", "version_slug", "version_created_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__events_v\` RENAME TO \`_events_v\`;`)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_tenant_idx\` ON \`_events_v\` (\`version_tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_start_idx\` ON \`_events_v\` (\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_place_idx\` ON \`_events_v\` (\`version_place_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_image_idx\` ON \`_events_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_organisation_idx\` ON \`_events_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_uid_idx\` ON \`_events_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_by_idx\` ON \`_events_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_autosave_idx\` ON \`_events_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version_tenant_version_slug_2_idx\` ON \`_events_v\` (\`version_tenant_id\`,\`version_slug\`);`)
}
