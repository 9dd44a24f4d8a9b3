"use client";

import { useTenantSelection } from "@payloadcms/plugin-multi-tenant/client";
import { useAuth } from "@payloadcms/ui";
import { leadsCluster } from "../../site-versions/leads-cluster.ts";
import { RollbackButton } from "./rollback-button.tsx";

/** Above the list of releases: the way back, for whoever leads the cluster that is chosen in the admin. */
export function RollbackOfChosenCluster() {
  const { selectedTenantID } = useTenantSelection();
  const { user } = useAuth();
  if (selectedTenantID === undefined || selectedTenantID === null) return null;
  const clusterId = String(selectedTenantID);
  return leadsCluster({ user, tenantId: clusterId }) ? <RollbackButton clusterId={clusterId} /> : null;
}
