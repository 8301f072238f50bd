/** The content of extensions/resources.yml. */
export interface ExtensionFile {
  readonly environment?: Readonly<Record<string, unknown>> | null;
}

/**
 * Adds an extension's variables to those of the function.
 * @throws one line that names the variables that the function already has
 */
export const addExtension = (variables: Record<string, unknown>, { environment }: ExtensionFile): void => {
  const own = environment ?? {};
  const taken = Object.keys(own).filter((name) => Object.hasOwn(variables, name));
  if (taken.length > 0) {
    throw new Error(
      `extensions/resources.yml: environment must not set ${taken.join(', ')}, which the API sets itself.`,
    );
  }
  Object.assign(variables, own);
};
