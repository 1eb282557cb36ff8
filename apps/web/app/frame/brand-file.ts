/** Where an image of the branding is fetched: on the tenant's own host, under its content. */
export const brandFile = ({ sha256 }: { sha256: string }): string => `/api/v1/branding/files/${sha256}`;
