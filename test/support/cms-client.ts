type CmsAnswer = { status: number; body: Record<string, unknown> };

/** A person at the CMS's REST API. */
export type CmsClient = {
  request: (method: string, path: string, body?: unknown) => Promise<CmsAnswer>;
  /** Sends a file, as the admin's upload form does. */
  upload: (upload: {
    collection: string;
    name: string;
    type: string;
    content: Uint8Array<ArrayBuffer>;
    data: object;
  }) => Promise<CmsAnswer>;
  findOne: (collection: string, where: Record<string, string>) => Promise<Record<string, unknown> & { id: string }>;
};

/** Signs in. Throws where the CMS refuses. */
export async function signIn({ cmsUrl, email, password }: { cmsUrl: string; email: string; password: string }): Promise<CmsClient> {
  const response = await send({ url: `${cmsUrl}/api/users/login`, method: "POST", body: { email, password } });
  const token = response.body.token;
  if (typeof token !== "string") throw new Error(`${email} cannot sign in: ${response.status} ${JSON.stringify(response.body)}`);
  return clientWithToken({ cmsUrl, token });
}

/** A person who has signed in already. */
export function clientWithToken({ cmsUrl, token }: { cmsUrl: string; token: string }): CmsClient {
  const request: CmsClient["request"] = (method, path, body) => send({ url: `${cmsUrl}${path}`, method, body, token });
  return {
    request,
    upload: async ({ collection, name, type, content, data }) => {
      const form = new FormData();
      form.set("_payload", JSON.stringify(data));
      form.set("file", new Blob([content], { type }), name);
      const headers = { authorization: `JWT ${token}` };
      return answerOf(await fetch(`${cmsUrl}/api/${collection}?depth=0`, { method: "POST", headers, body: form }));
    },
    findOne: async (collection, where) => {
      const query = Object.entries(where).map(([field, value]) => `where[${field}][equals]=${encodeURIComponent(value)}`);
      const { body } = await request("GET", `/api/${collection}?depth=0&limit=1&${query.join("&")}`);
      const document = (body.docs as (Record<string, unknown> & { id: string })[] | undefined)?.[0];
      if (!document) throw new Error(`No document of ${collection} with ${JSON.stringify(where)}: ${JSON.stringify(body)}`);
      return document;
    },
  };
}

/** Asks the CMS without signing in. */
export async function send({
  url,
  method,
  body,
  token,
}: {
  url: string;
  method: string;
  body?: unknown;
  token?: string;
}): Promise<CmsAnswer> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...(token ? { authorization: `JWT ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answerOf(response);
}

async function answerOf(response: Response): Promise<CmsAnswer> {
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
  } catch {
    return { status: response.status, body: { text } };
  }
}
