import pg from 'pg';

/** The data folder of the server at this address; undefined as long as none answers or it is still starting. */
export async function dataDirectory(superuserUrl: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory;
  } catch (error) {
    // 28: wrong password or role, so it is not our server.
    if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) throw error;
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}
