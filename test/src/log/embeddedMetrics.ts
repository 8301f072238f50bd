import * as v from 'valibot';

/**
 * The JSON schema that AWS publishes for the embedded metric format, with the rules that only the text of the page
 * states. Objects may have no other members.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
const name = v.pipe(v.string(), v.regex(/^.{1,255}$/));
const UNITS =
  /^(Seconds|Microseconds|Milliseconds|((Kilo|Mega|Giga|Tera)?(Bytes|Bits)|(Kilo|Mega|Giga|Tera)(bytes|bits)|Count)(\/Second)?|Percent|None)$/;
const directive = v.strictObject({
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html: AWS/ is reserved.
  Namespace: v.pipe(name, v.regex(/^(?!AWS\/)[\w.\-/#: ]+$/)),
  Dimensions: v.pipe(v.array(v.pipe(v.array(name), v.maxLength(30))), v.minLength(1)),
  Metrics: v.pipe(
    v.array(v.strictObject({ Name: name, Unit: v.optional(v.pipe(v.string(), v.regex(UNITS))) })),
    v.maxLength(100),
  ),
});
const root = v.looseObject({
  _aws: v.strictObject({ Timestamp: v.pipe(v.number(), v.integer()), CloudWatchMetrics: v.array(directive) }),
});

const metric = v.pipe(v.number(), v.finite());
const dimension = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));

/** The metrics of a log's line, by name. @throws what is wrong with it as a document of the embedded metric format */
export const metricsOf = (entry: object): Record<string, number> => {
  const line = JSON.stringify(entry);
  v.parse(v.pipe(v.string(), v.maxLength(256_000)), line);
  const document = v.parse(root, JSON.parse(line));
  const metrics: Record<string, number> = {};
  for (const { Dimensions, Metrics } of document._aws.CloudWatchMetrics) {
    for (const key of Dimensions.flat()) v.parse(dimension, document[key]);
    for (const { Name } of Metrics) {
      if (Name in metrics) throw new TypeError(`The metric ${Name} is there twice.`);
      metrics[Name] = v.parse(metric, document[Name]);
    }
  }
  return metrics;
};
