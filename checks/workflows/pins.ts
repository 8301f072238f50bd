/** A commit cannot be moved to other code, unlike a tag. The version in the comment is for people and for Dependabot. */
const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** Returns a line for each action that is not pinned to a commit with its version in a comment. */
export const unpinnedActions = (workflow: string): string[] =>
  workflow.split('\n').flatMap((line, index) => {
    const [, action] = /^\s*(?:- )?uses:\s*(.+?)\s*$/.exec(line) ?? [];
    return action === undefined || action.startsWith('./') || PINNED.test(action)
      ? []
      : [`${index + 1}: ${action} must be a commit with its version, such as actions/checkout@<40 digits> # v5.0.0`];
  });
