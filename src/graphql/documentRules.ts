import { documentLimits, MAX_TOKENS } from './documentLimits.ts';
import { knownOperationTypes } from './knownOperationTypes.ts';
import { rootFields } from './rootFields.ts';
import { singleCredential } from './singleCredential.ts';

/** Of a document, and of the variables that are missing. graphql-js reports up to 100 and 50, most of which follow from the first. */
export const MAX_ERRORS = 10;

export const PARSE_OPTIONS = { maxTokens: MAX_TOKENS };

/** The validation rules besides those of graphql-js. */
export const DOCUMENT_RULES = [documentLimits, rootFields, singleCredential, knownOperationTypes];

export const VALIDATION_OPTIONS = { maxErrors: MAX_ERRORS };
