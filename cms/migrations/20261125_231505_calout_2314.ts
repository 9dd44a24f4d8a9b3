import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`clusters_rels\` ADD \`clusters_id\` text(36) REFERENCES clusters(id);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_clusters_id_idx\` ON \`clusters_rels\` (\`clusters_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_clusters_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` text(36),
  	\`news_id\` text(36),
  	\`events_id\` text(36),
  	\`villages_id\` text(36),
  	\`places_id\` text(36),
  	\`organisations_id\` text(36),
  	\`groups_id\` text(36),
  	\`documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`clusters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`villages_id\`) REFERENCES \`villages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`places_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`groups_id\`) REFERENCES \`groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_clusters_rels\`("id", "order", "parent_id", "path", "pages_id", "news_id", "events_id", "villages_id", "places_id", "organisations_id", "groups_id", "documents_id") SELECT "id", "order", "parent_id", "path", "pages_id", "news_id", "events_id", "villages_id", "places_id", "organisations_id", "groups_id", "documents_id" FROM \`clusters_rels\`;`)
  await db.run(sql`DROP TABLE \`clusters_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_clusters_rels\` RENAME TO \`clusters_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`clusters_rels_order_idx\` ON \`clusters_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_parent_idx\` ON \`clusters_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_path_idx\` ON \`clusters_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_pages_id_idx\` ON \`clusters_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_news_id_idx\` ON \`clusters_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_events_id_idx\` ON \`clusters_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_villages_id_idx\` ON \`clusters_rels\` (\`villages_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_places_id_idx\` ON \`clusters_rels\` (\`places_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_organisations_id_idx\` ON \`clusters_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_groups_id_idx\` ON \`clusters_rels\` (\`groups_id\`);`)
  await db.run(sql`CREATE INDEX \`clusters_rels_documents_id_idx\` ON \`clusters_rels\` (\`documents_id\`);`)
}
