import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`alt\` text,
  	\`license\` text,
  	\`license_version\` text DEFAULT '4.0',
  	\`credit\` text,
  	\`source_url\` text,
  	\`consent\` text,
  	\`checksum\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_w480avif_url\` text,
  	\`sizes_w480avif_width\` numeric,
  	\`sizes_w480avif_height\` numeric,
  	\`sizes_w480avif_mime_type\` text,
  	\`sizes_w480avif_filesize\` numeric,
  	\`sizes_w480avif_filename\` text,
  	\`sizes_w960avif_url\` text,
  	\`sizes_w960avif_width\` numeric,
  	\`sizes_w960avif_height\` numeric,
  	\`sizes_w960avif_mime_type\` text,
  	\`sizes_w960avif_filesize\` numeric,
  	\`sizes_w960avif_filename\` text,
  	\`sizes_w1600avif_url\` text,
  	\`sizes_w1600avif_width\` numeric,
  	\`sizes_w1600avif_height\` numeric,
  	\`sizes_w1600avif_mime_type\` text,
  	\`sizes_w1600avif_filesize\` numeric,
  	\`sizes_w1600avif_filename\` text,
  	\`sizes_w480webp_url\` text,
  	\`sizes_w480webp_width\` numeric,
  	\`sizes_w480webp_height\` numeric,
  	\`sizes_w480webp_mime_type\` text,
  	\`sizes_w480webp_filesize\` numeric,
  	\`sizes_w480webp_filename\` text,
  	\`sizes_w960webp_url\` text,
  	\`sizes_w960webp_width\` numeric,
  	\`sizes_w960webp_height\` numeric,
  	\`sizes_w960webp_mime_type\` text,
  	\`sizes_w960webp_filesize\` numeric,
  	\`sizes_w960webp_filename\` text,
  	\`sizes_w1600webp_url\` text,
  	\`sizes_w1600webp_width\` numeric,
  	\`sizes_w1600webp_height\` numeric,
  	\`sizes_w1600webp_mime_type\` text,
  	\`sizes_w1600webp_filesize\` numeric,
  	\`sizes_w1600webp_filename\` text,
  	\`sizes_card_avif_url\` text,
  	\`sizes_card_avif_width\` numeric,
  	\`sizes_card_avif_height\` numeric,
  	\`sizes_card_avif_mime_type\` text,
  	\`sizes_card_avif_filesize\` numeric,
  	\`sizes_card_avif_filename\` text,
  	\`sizes_card_webp_url\` text,
  	\`sizes_card_webp_width\` numeric,
  	\`sizes_card_webp_height\` numeric,
  	\`sizes_card_webp_mime_type\` text,
  	\`sizes_card_webp_filesize\` numeric,
  	\`sizes_card_webp_filename\` text,
  	\`sizes_social_url\` text,
  	\`sizes_social_width\` numeric,
  	\`sizes_social_height\` numeric,
  	\`sizes_social_mime_type\` text,
  	\`sizes_social_filesize\` numeric,
  	\`sizes_social_filename\` text,
  	\`sizes_fallback_url\` text,
  	\`sizes_fallback_width\` numeric,
  	\`sizes_fallback_height\` numeric,
  	\`sizes_fallback_mime_type\` text,
  	\`sizes_fallback_filesize\` numeric,
  	\`sizes_fallback_filename\` text,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "tenant_id", "alt", "license", "license_version", "credit", "source_url", "consent", "checksum", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w480avif_url", "sizes_w480avif_width", "sizes_w480avif_height", "sizes_w480avif_mime_type", "sizes_w480avif_filesize", "sizes_w480avif_filename", "sizes_w960avif_url", "sizes_w960avif_width", "sizes_w960avif_height", "sizes_w960avif_mime_type", "sizes_w960avif_filesize", "sizes_w960avif_filename", "sizes_w1600avif_url", "sizes_w1600avif_width", "sizes_w1600avif_height", "sizes_w1600avif_mime_type", "sizes_w1600avif_filesize", "sizes_w1600avif_filename", "sizes_w480webp_url", "sizes_w480webp_width", "sizes_w480webp_height", "sizes_w480webp_mime_type", "sizes_w480webp_filesize", "sizes_w480webp_filename", "sizes_w960webp_url", "sizes_w960webp_width", "sizes_w960webp_height", "sizes_w960webp_mime_type", "sizes_w960webp_filesize", "sizes_w960webp_filename", "sizes_w1600webp_url", "sizes_w1600webp_width", "sizes_w1600webp_height", "sizes_w1600webp_mime_type", "sizes_w1600webp_filesize", "sizes_w1600webp_filename", "sizes_card_avif_url", "sizes_card_avif_width", "sizes_card_avif_height", "sizes_card_avif_mime_type", "sizes_card_avif_filesize", "sizes_card_avif_filename", "sizes_card_webp_url", "sizes_card_webp_width", "sizes_card_webp_height", "sizes_card_webp_mime_type", "sizes_card_webp_filesize", "sizes_card_webp_filename", "sizes_social_url", "sizes_social_width", "sizes_social_height", "sizes_social_mime_type", "sizes_social_filesize", "sizes_social_filename", "sizes_fallback_url", "sizes_fallback_width", "sizes_fallback_height", "sizes_fallback_mime_type", "sizes_fallback_filesize", "sizes_fallback_filename") SELECT "id", "tenant_id", "alt", "license", '4.0', "credit", NULL, CASE WHEN "consent" THEN 'given' END, "checksum", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w480avif_url", "sizes_w480avif_width", "sizes_w480avif_height", "sizes_w480avif_mime_type", "sizes_w480avif_filesize", "sizes_w480avif_filename", "sizes_w960avif_url", "sizes_w960avif_width", "sizes_w960avif_height", "sizes_w960avif_mime_type", "sizes_w960avif_filesize", "sizes_w960avif_filename", "sizes_w1600avif_url", "sizes_w1600avif_width", "sizes_w1600avif_height", "sizes_w1600avif_mime_type", "sizes_w1600avif_filesize", "sizes_w1600avif_filename", "sizes_w480webp_url", "sizes_w480webp_width", "sizes_w480webp_height", "sizes_w480webp_mime_type", "sizes_w480webp_filesize", "sizes_w480webp_filename", "sizes_w960webp_url", "sizes_w960webp_width", "sizes_w960webp_height", "sizes_w960webp_mime_type", "sizes_w960webp_filesize", "sizes_w960webp_filename", "sizes_w1600webp_url", "sizes_w1600webp_width", "sizes_w1600webp_height", "sizes_w1600webp_mime_type", "sizes_w1600webp_filesize", "sizes_w1600webp_filename", "sizes_card_avif_url", "sizes_card_avif_width", "sizes_card_avif_height", "sizes_card_avif_mime_type", "sizes_card_avif_filesize", "sizes_card_avif_filename", "sizes_card_webp_url", "sizes_card_webp_width", "sizes_card_webp_height", "sizes_card_webp_mime_type", "sizes_card_webp_filesize", "sizes_card_webp_filename", "sizes_social_url", "sizes_social_width", "sizes_social_height", "sizes_social_mime_type", "sizes_social_filesize", "sizes_social_filename", "sizes_fallback_url", "sizes_fallback_width", "sizes_fallback_height", "sizes_fallback_mime_type", "sizes_fallback_filesize", "sizes_fallback_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_compound_idx\` ON \`media\` (\`tenant_id\`,\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_tenant_idx\` ON \`media\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`media_checksum_idx\` ON \`media\` (\`checksum\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w480avif_sizes_w480avif_filename_idx\` ON \`media\` (\`sizes_w480avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w960avif_sizes_w960avif_filename_idx\` ON \`media\` (\`sizes_w960avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w1600avif_sizes_w1600avif_filename_idx\` ON \`media\` (\`sizes_w1600avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w480webp_sizes_w480webp_filename_idx\` ON \`media\` (\`sizes_w480webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w960webp_sizes_w960webp_filename_idx\` ON \`media\` (\`sizes_w960webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w1600webp_sizes_w1600webp_filename_idx\` ON \`media\` (\`sizes_w1600webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_avif_sizes_card_avif_filename_idx\` ON \`media\` (\`sizes_card_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_webp_sizes_card_webp_filename_idx\` ON \`media\` (\`sizes_card_webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_social_sizes_social_filename_idx\` ON \`media\` (\`sizes_social_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_fallback_sizes_fallback_filename_idx\` ON \`media\` (\`sizes_fallback_filename\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`alt\` text,
  	\`credit\` text,
  	\`license\` text,
  	\`consent\` integer DEFAULT false,
  	\`checksum\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_w480avif_url\` text,
  	\`sizes_w480avif_width\` numeric,
  	\`sizes_w480avif_height\` numeric,
  	\`sizes_w480avif_mime_type\` text,
  	\`sizes_w480avif_filesize\` numeric,
  	\`sizes_w480avif_filename\` text,
  	\`sizes_w960avif_url\` text,
  	\`sizes_w960avif_width\` numeric,
  	\`sizes_w960avif_height\` numeric,
  	\`sizes_w960avif_mime_type\` text,
  	\`sizes_w960avif_filesize\` numeric,
  	\`sizes_w960avif_filename\` text,
  	\`sizes_w1600avif_url\` text,
  	\`sizes_w1600avif_width\` numeric,
  	\`sizes_w1600avif_height\` numeric,
  	\`sizes_w1600avif_mime_type\` text,
  	\`sizes_w1600avif_filesize\` numeric,
  	\`sizes_w1600avif_filename\` text,
  	\`sizes_w480webp_url\` text,
  	\`sizes_w480webp_width\` numeric,
  	\`sizes_w480webp_height\` numeric,
  	\`sizes_w480webp_mime_type\` text,
  	\`sizes_w480webp_filesize\` numeric,
  	\`sizes_w480webp_filename\` text,
  	\`sizes_w960webp_url\` text,
  	\`sizes_w960webp_width\` numeric,
  	\`sizes_w960webp_height\` numeric,
  	\`sizes_w960webp_mime_type\` text,
  	\`sizes_w960webp_filesize\` numeric,
  	\`sizes_w960webp_filename\` text,
  	\`sizes_w1600webp_url\` text,
  	\`sizes_w1600webp_width\` numeric,
  	\`sizes_w1600webp_height\` numeric,
  	\`sizes_w1600webp_mime_type\` text,
  	\`sizes_w1600webp_filesize\` numeric,
  	\`sizes_w1600webp_filename\` text,
  	\`sizes_card_avif_url\` text,
  	\`sizes_card_avif_width\` numeric,
  	\`sizes_card_avif_height\` numeric,
  	\`sizes_card_avif_mime_type\` text,
  	\`sizes_card_avif_filesize\` numeric,
  	\`sizes_card_avif_filename\` text,
  	\`sizes_card_webp_url\` text,
  	\`sizes_card_webp_width\` numeric,
  	\`sizes_card_webp_height\` numeric,
  	\`sizes_card_webp_mime_type\` text,
  	\`sizes_card_webp_filesize\` numeric,
  	\`sizes_card_webp_filename\` text,
  	\`sizes_social_url\` text,
  	\`sizes_social_width\` numeric,
  	\`sizes_social_height\` numeric,
  	\`sizes_social_mime_type\` text,
  	\`sizes_social_filesize\` numeric,
  	\`sizes_social_filename\` text,
  	\`sizes_fallback_url\` text,
  	\`sizes_fallback_width\` numeric,
  	\`sizes_fallback_height\` numeric,
  	\`sizes_fallback_mime_type\` text,
  	\`sizes_fallback_filesize\` numeric,
  	\`sizes_fallback_filename\` text,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "tenant_id", "alt", "credit", "license", "consent", "checksum", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w480avif_url", "sizes_w480avif_width", "sizes_w480avif_height", "sizes_w480avif_mime_type", "sizes_w480avif_filesize", "sizes_w480avif_filename", "sizes_w960avif_url", "sizes_w960avif_width", "sizes_w960avif_height", "sizes_w960avif_mime_type", "sizes_w960avif_filesize", "sizes_w960avif_filename", "sizes_w1600avif_url", "sizes_w1600avif_width", "sizes_w1600avif_height", "sizes_w1600avif_mime_type", "sizes_w1600avif_filesize", "sizes_w1600avif_filename", "sizes_w480webp_url", "sizes_w480webp_width", "sizes_w480webp_height", "sizes_w480webp_mime_type", "sizes_w480webp_filesize", "sizes_w480webp_filename", "sizes_w960webp_url", "sizes_w960webp_width", "sizes_w960webp_height", "sizes_w960webp_mime_type", "sizes_w960webp_filesize", "sizes_w960webp_filename", "sizes_w1600webp_url", "sizes_w1600webp_width", "sizes_w1600webp_height", "sizes_w1600webp_mime_type", "sizes_w1600webp_filesize", "sizes_w1600webp_filename", "sizes_card_avif_url", "sizes_card_avif_width", "sizes_card_avif_height", "sizes_card_avif_mime_type", "sizes_card_avif_filesize", "sizes_card_avif_filename", "sizes_card_webp_url", "sizes_card_webp_width", "sizes_card_webp_height", "sizes_card_webp_mime_type", "sizes_card_webp_filesize", "sizes_card_webp_filename", "sizes_social_url", "sizes_social_width", "sizes_social_height", "sizes_social_mime_type", "sizes_social_filesize", "sizes_social_filename", "sizes_fallback_url", "sizes_fallback_width", "sizes_fallback_height", "sizes_fallback_mime_type", "sizes_fallback_filesize", "sizes_fallback_filename") SELECT "id", "tenant_id", "alt", "credit", "license", "consent" IN ('given', 'children'), "checksum", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w480avif_url", "sizes_w480avif_width", "sizes_w480avif_height", "sizes_w480avif_mime_type", "sizes_w480avif_filesize", "sizes_w480avif_filename", "sizes_w960avif_url", "sizes_w960avif_width", "sizes_w960avif_height", "sizes_w960avif_mime_type", "sizes_w960avif_filesize", "sizes_w960avif_filename", "sizes_w1600avif_url", "sizes_w1600avif_width", "sizes_w1600avif_height", "sizes_w1600avif_mime_type", "sizes_w1600avif_filesize", "sizes_w1600avif_filename", "sizes_w480webp_url", "sizes_w480webp_width", "sizes_w480webp_height", "sizes_w480webp_mime_type", "sizes_w480webp_filesize", "sizes_w480webp_filename", "sizes_w960webp_url", "sizes_w960webp_width", "sizes_w960webp_height", "sizes_w960webp_mime_type", "sizes_w960webp_filesize", "sizes_w960webp_filename", "sizes_w1600webp_url", "sizes_w1600webp_width", "sizes_w1600webp_height", "sizes_w1600webp_mime_type", "sizes_w1600webp_filesize", "sizes_w1600webp_filename", "sizes_card_avif_url", "sizes_card_avif_width", "sizes_card_avif_height", "sizes_card_avif_mime_type", "sizes_card_avif_filesize", "sizes_card_avif_filename", "sizes_card_webp_url", "sizes_card_webp_width", "sizes_card_webp_height", "sizes_card_webp_mime_type", "sizes_card_webp_filesize", "sizes_card_webp_filename", "sizes_social_url", "sizes_social_width", "sizes_social_height", "sizes_social_mime_type", "sizes_social_filesize", "sizes_social_filename", "sizes_fallback_url", "sizes_fallback_width", "sizes_fallback_height", "sizes_fallback_mime_type", "sizes_fallback_filesize", "sizes_fallback_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_compound_idx\` ON \`media\` (\`tenant_id\`,\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_tenant_idx\` ON \`media\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`media_checksum_idx\` ON \`media\` (\`checksum\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w480avif_sizes_w480avif_filename_idx\` ON \`media\` (\`sizes_w480avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w960avif_sizes_w960avif_filename_idx\` ON \`media\` (\`sizes_w960avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w1600avif_sizes_w1600avif_filename_idx\` ON \`media\` (\`sizes_w1600avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w480webp_sizes_w480webp_filename_idx\` ON \`media\` (\`sizes_w480webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w960webp_sizes_w960webp_filename_idx\` ON \`media\` (\`sizes_w960webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w1600webp_sizes_w1600webp_filename_idx\` ON \`media\` (\`sizes_w1600webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_avif_sizes_card_avif_filename_idx\` ON \`media\` (\`sizes_card_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_webp_sizes_card_webp_filename_idx\` ON \`media\` (\`sizes_card_webp_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_social_sizes_social_filename_idx\` ON \`media\` (\`sizes_social_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_fallback_sizes_fallback_filename_idx\` ON \`media\` (\`sizes_fallback_filename\`);`)
}
