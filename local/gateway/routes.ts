/** The methods of the REST API that serverless.yml declares. A test compares this list with the packaged template. */
export const ROUTES: readonly string[] = ['POST /graphql', 'GET /graphql', 'OPTIONS /graphql'];
