import type { APIGatewayProxyEvent } from 'aws-lambda';
import { handler as answer } from './rest.ts';

/** Writes a line as long as this project's, with CloudWatch's metrics. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const startedAt = performance.now();
  const result = await answer(event);
  const line = {
    level: 'info',
    requestId: event.requestContext.requestId,
    operation: event.path,
    status: result.statusCode,
    stage: process.env.STAGE,
    SignInPayload: 1,
    Duration: Math.round(performance.now() - startedAt),
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: 'bench',
          Dimensions: [['stage']],
          Metrics: [
            { Name: 'SignInPayload', Unit: 'Count' },
            { Name: 'Duration', Unit: 'Milliseconds' },
          ],
        },
      ],
    },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return result;
};
