/** The operation's selection below the root field. */
export interface Info {
  /**
   * The paths of the selected fields, such as `passkeys` and `passkeys/id`, with fragments flattened. Unlike AppSync's, they are of
   * field names, not of aliases. Computed when it is first read.
   */
  readonly selectionSetList: readonly string[];
}
