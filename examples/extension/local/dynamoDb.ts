import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

interface LocalDynamoDb {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts a DynamoDB in memory, with the table of extensions/resources.yml. @param port 0 for any */
export const startDynamoDb = async (port: number, table = 'preferences'): Promise<LocalDynamoDb> => {
  const server = dynalite({ createTableMs: 0 }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  // Safe: a server that listens on a port has an address.
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'sub', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'sub', KeyType: 'HASH' }],
    }),
  );
  client.destroy();
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { endpoint, close };
};

if (import.meta.main) {
  const { endpoint } = await startDynamoDb(8000);
  process.stdout.write(`DynamoDB on ${endpoint}, in memory. Set PREFERENCES_ENDPOINT=${endpoint} in .env.\n`);
}
