/** What the lists of the admin share: enough rows for every village of a cluster, and no page that shows JSON. */
export const listAdmin = {
  pagination: { defaultLimit: 25, limits: [25, 50, 100] },
  hideAPIURL: true,
};
