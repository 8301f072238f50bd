import { type AttributeValue, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Preferences } from '../src/generated/types.ts';
import type { AnyDataSources } from '../src/runtime/dataSource.ts';

/** The key of a user's item: the `sub` of a verified token, or of the user that Cognito has returned. */
interface Key {
  readonly sub: string;
}

export type SavedPreferences = Omit<Preferences, '__typename'>;

/**
 * Creates what the resolvers of extensions/ name as their `dataSource`. Called once for each container, when a field first needs one.
 * @param env the environment variables of the function
 */
export const createDataSources = (env: NodeJS.ProcessEnv) => {
  const endpoint = env.PREFERENCES_ENDPOINT;
  const client = new DynamoDBClient({ region: env.AWS_REGION || 'us-east-1', ...(endpoint ? { endpoint } : {}) });
  const TableName = env.PREFERENCES_TABLE || 'preferences';
  return {
    getPreferences: async ({ sub }: Key, { signal }): Promise<SavedPreferences | undefined> => {
      const command = new GetItemCommand({ TableName, Key: { sub: { S: sub } } });
      const { Item } = await client.send(command, { abortSignal: signal });
      return Item && toPreferences(Item);
    },
    /** @throws ConditionalCheckFailedException if the item has another version than the one before this */
    putPreferences: async ({ sub, ...preferences }: Key & SavedPreferences, { signal }): Promise<void> => {
      const command = new PutItemCommand({
        TableName,
        Item: { sub: { S: sub }, ...toItem(preferences) },
        ConditionExpression: preferences.version === 1 ? 'attribute_not_exists(version)' : 'version = :before',
        ...(preferences.version === 1
          ? {}
          : { ExpressionAttributeValues: { ':before': { N: String(preferences.version - 1) } } }),
      });
      await client.send(command, { abortSignal: signal });
    },
  } satisfies AnyDataSources;
};

export type DataSources = ReturnType<typeof createDataSources>;

const toItem = ({ theme, pinned, version }: SavedPreferences): Record<string, AttributeValue> => ({
  theme: { S: theme },
  pinned: { L: pinned.map((name) => ({ S: name })) },
  version: { N: String(version) },
});

const toPreferences = ({ theme, pinned, version }: Record<string, AttributeValue>): SavedPreferences => ({
  // Safe: only `toItem` writes items. GraphQL masks any other value as an internal error.
  theme: theme?.S as Preferences['theme'],
  pinned: pinned?.L?.flatMap(({ S }) => S ?? []) ?? [],
  version: Number(version?.N),
});
