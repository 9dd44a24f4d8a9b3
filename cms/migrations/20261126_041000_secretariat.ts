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
  await db.run(sql`CREATE TABLE \`announcements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`place\` text DEFAULT 'admin',
  	\`level\` text DEFAULT 'info',
  	\`start\` text,
  	\`end\` text,
  	\`link_label\` text,
  	\`link_url\` text,
  	\`audience\` text DEFAULT 'all',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`announcements_start_idx\` ON \`announcements\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`announcements_end_idx\` ON \`announcements\` (\`end\`);`)
  await db.run(sql`CREATE INDEX \`announcements_updated_at_idx\` ON \`announcements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_created_at_idx\` ON \`announcements\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements__status_idx\` ON \`announcements\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`announcements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`clusters_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clusters_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`announcements_rels_order_idx\` ON \`announcements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_parent_idx\` ON \`announcements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_path_idx\` ON \`announcements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_clusters_id_idx\` ON \`announcements_rels\` (\`clusters_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_body\` text,
  	\`version_place\` text DEFAULT 'admin',
  	\`version_level\` text DEFAULT 'info',
  	\`version_start\` text,
  	\`version_end\` text,
  	\`version_link_label\` text,
  	\`version_link_url\` text,
  	\`version_audience\` text DEFAULT 'all',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_announcements_v_parent_idx\` ON \`_announcements_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_start_idx\` ON \`_announcements_v\` (\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_end_idx\` ON \`_announcements_v\` (\`version_end\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_updated_at_idx\` ON \`_announcements_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_created_at_idx\` ON \`_announcements_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version__status_idx\` ON \`_announcements_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_created_at_idx\` ON \`_announcements_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_updated_at_idx\` ON \`_announcements_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_latest_idx\` ON \`_announcements_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`clusters_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clusters_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_order_idx\` ON \`_announcements_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_parent_idx\` ON \`_announcements_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_path_idx\` ON \`_announcements_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_clusters_id_idx\` ON \`_announcements_v_rels\` (\`clusters_id\`);`)
  await db.run(sql`CREATE TABLE \`sent_reminders\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`cluster\` text NOT NULL,
  	\`sent_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`sent_reminders_kind_idx\` ON \`sent_reminders\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`sent_reminders_cluster_idx\` ON \`sent_reminders\` (\`cluster\`);`)
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
  await db.run(sql`ALTER TABLE \`documents\` ADD \`description\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_description\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`pages\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`cover_problem\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_establishment\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_mapping\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_vision\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_action_plans\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`phase_starts_implementation\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`starter\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`handover_notes\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_mode\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_since\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_before\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`archive_notice\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`former_slugs\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_at\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_asked_at\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_asked_by\` text;`)
  await db.run(sql`ALTER TABLE \`clusters\` ADD \`deletion_started_at\` text;`)
  await db.run(sql`CREATE INDEX \`clusters_deletion_deletion_at_idx\` ON \`clusters\` (\`deletion_at\`);`)
  await db.run(sql`ALTER TABLE \`users_tenants\` ADD \`since\` text;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`last_change_title\` text;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`events_ahead\` numeric;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`media_bytes\` numeric;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`release_bytes\` numeric;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` ADD \`measured_at\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`announcements_id\` text(36) REFERENCES announcements(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`ALTER TABLE \`network_settings\` ADD \`delete_after_days\` numeric DEFAULT 30 NOT NULL;`)
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
  await db.run(sql`DROP TABLE \`clusters_handover_domains\`;`)
  await db.run(sql`DROP TABLE \`announcements\`;`)
  await db.run(sql`DROP TABLE \`announcements_rels\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_rels\`;`)
  await db.run(sql`DROP TABLE \`sent_reminders\`;`)
  await db.run(sql`DROP TABLE \`domain_states\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` text(36),
  	\`news_id\` text(36),
  	\`events_id\` text(36),
  	\`documents_id\` text(36),
  	\`media_id\` text(36),
  	\`villages_id\` text(36),
  	\`places_id\` text(36),
  	\`organisations_id\` text(36),
  	\`groups_id\` text(36),
  	\`event_submissions_id\` text(36),
  	\`ideas_id\` text(36),
  	\`clusters_id\` text(36),
  	\`preview_links_id\` text(36),
  	\`releases_id\` text(36),
  	\`users_id\` text(36),
  	\`redirects_id\` text(36),
  	\`forms_id\` text(36),
  	\`form_submissions_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`villages_id\`) REFERENCES \`villages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`groups_id\`) REFERENCES \`groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_submissions_id\`) REFERENCES \`event_submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ideas_id\`) REFERENCES \`ideas\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clusters_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`preview_links_id\`) REFERENCES \`preview_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`form_submissions_id\`) REFERENCES \`form_submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pages_id", "news_id", "events_id", "documents_id", "media_id", "villages_id", "places_id", "organisations_id", "groups_id", "event_submissions_id", "ideas_id", "clusters_id", "preview_links_id", "releases_id", "users_id", "redirects_id", "forms_id", "form_submissions_id") SELECT "id", "order", "parent_id", "path", "pages_id", "news_id", "events_id", "documents_id", "media_id", "villages_id", "places_id", "organisations_id", "groups_id", "event_submissions_id", "ideas_id", "clusters_id", "preview_links_id", "releases_id", "users_id", "redirects_id", "forms_id", "form_submissions_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_id_idx\` ON \`payload_locked_documents_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_villages_id_idx\` ON \`payload_locked_documents_rels\` (\`villages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_places_id_idx\` ON \`payload_locked_documents_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_groups_id_idx\` ON \`payload_locked_documents_rels\` (\`groups_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_event_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`event_submissions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ideas_id_idx\` ON \`payload_locked_documents_rels\` (\`ideas_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_clusters_id_idx\` ON \`payload_locked_documents_rels\` (\`clusters_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_preview_links_id_idx\` ON \`payload_locked_documents_rels\` (\`preview_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_form_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`form_submissions_id\`);`)
  await db.run(sql`DROP INDEX \`clusters_deletion_deletion_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_establishment\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_mapping\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_vision\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_action_plans\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`phase_starts_implementation\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`starter\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`handover_notes\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_mode\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_since\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_before\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`archive_notice\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`former_slugs\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_at\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_asked_at\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_asked_by\`;`)
  await db.run(sql`ALTER TABLE \`clusters\` DROP COLUMN \`deletion_started_at\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`description\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_description\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`pages\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`cover_problem\`;`)
  await db.run(sql`ALTER TABLE \`users_tenants\` DROP COLUMN \`since\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`last_change_title\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`events_ahead\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`media_bytes\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`release_bytes\`;`)
  await db.run(sql`ALTER TABLE \`publish_activity\` DROP COLUMN \`measured_at\`;`)
  await db.run(sql`ALTER TABLE \`network_settings\` DROP COLUMN \`delete_after_days\`;`)
}
